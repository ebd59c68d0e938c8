package org.candorregistry.api.demo.invented;

import org.candorregistry.core.followup.EventCode;
import org.candorregistry.core.followup.NewEvent;

/**
 * What happens to a joint besides its scores. Failures within two years add up to about a fifth, as in the two arms of
 * Zaffagnini 2022 (15.1 % of 53 and 25.5 % of 55); adverse events are those of Centeno 2014 (6 to 8.9 %) and, more often,
 * the flare of pain that every injection can bring.
 */
final class JointEvents {

    private static final double REPEATED = 0.13;
    private static final double CONVERTED = 0.075;
    private static final double DIED = 0.004;
    private static final double WITHDREW = 0.018;
    private static final double LOST = 0.07;
    private static final double SERIOUS = 0.004;
    /** Points below which a result is felt to be poor. */
    private static final double POOR = -8;

    private final Person person;
    private final Chance chance;
    private final Diary diary;

    JointEvents(Person person, Chance chance, Diary diary) {
        this.person = person;
        this.chance = chance;
        this.diary = diary;
    }

    /**
     * Lets them happen.
     *
     * @param effect points more or less than usual
     * @param surgery how much likelier than usual surgery is
     */
    Milestones happen(double effect, double surgery) {
        double poor = effect < POOR ? 2.1 : 0.65;
        int repeated = day(REPEATED * poor, 110, 700);
        int converted = day(CONVERTED * poor * surgery, 130, 800);
        if (repeated < converted) {
            diary.happened(NewEvent.of("repeat-treatment", person.day(repeated)));
        }
        if (converted < Milestones.NEVER) {
            diary.happened(NewEvent.of(EventCode.CONVERSION_TO_SURGERY, person.day(converted)));
        }
        adverse();
        ends();
        return new Milestones(repeated, converted);
    }

    private void adverse() {
        if (chance.happens(0.11)) {
            happened(chance.between(1, 6), "pain-flare", chance.oneOf(1, 1, 2), chance.oneOf("certain", "probable"));
        }
        if (chance.happens(0.05)) {
            happened(chance.between(1, 12), "swelling", chance.oneOf(1, 2), "probable");
        }
        if (chance.happens(0.02)) {
            happened(chance.between(0, 5), "haematoma", 1, "certain");
        }
        if (chance.happens(0.02)) {
            happened(chance.between(20, 600), "other", 2, "unrelated");
        }
        if (chance.happens(SERIOUS)) {
            diary.happened(new NewEvent(
                    EventCode.ADVERSE_EVENT,
                    person.day(chance.between(3, 25)),
                    "septic-arthritis",
                    3,
                    true,
                    "probable",
                    "resolved",
                    null));
        }
    }

    private void happened(int day, String term, int grade, String relatedness) {
        diary.happened(new NewEvent(
                EventCode.ADVERSE_EVENT, person.day(day), term, grade, false, relatedness, "resolved", null));
    }

    private void ends() {
        if (chance.happens(DIED)) {
            diary.ended(NewEvent.death(person.day(chance.between(60, 900)), "other"));
        }
        if (chance.happens(WITHDREW)) {
            diary.ended(NewEvent.of(EventCode.WITHDRAWAL, person.day(chance.between(30, 330))));
        }
        if (chance.happens(LOST)) {
            diary.ended(NewEvent.of(EventCode.LOST_TO_FOLLOW_UP, person.day(chance.between(140, 900))));
        }
    }

    private int day(double probability, int first, int last) {
        return chance.happens(probability) ? chance.between(first, last) : Milestones.NEVER;
    }

    /** Days (d) after which scores are no longer those of the treatment alone. */
    record Milestones(int repeated, int converted) {

        static final int NEVER = Integer.MAX_VALUE;
    }
}

package org.candorregistry.api.demo.invented;

import org.candorregistry.core.followup.EventCode;
import org.candorregistry.core.followup.NewEvent;

/**
 * What happens after a transplant. Neutrophils recover as in the 187 children of Kalwak 2010 (41.7 % by day 14, 92.5 % by
 * day 21). Leukaemia: survival at one year near the 0.63 of Copelan 1991 and the 0.65 of Kalwak 2010, somewhat better, as
 * transplants since are. Sickle cell disease with a matched sibling: 92.9 % alive after five years, of 1000 (Gluckman
 * 2017); with other donors fewer.
 */
final class TransplantEvents {

    private static final int NEVER = 100_000;

    private final Person person;
    private final Graft graft;
    private final Chance chance;
    private final Diary diary;

    TransplantEvents(Person person, Graft graft, Chance chance, Diary diary) {
        this.person = person;
        this.graft = graft;
        this.chance = chance;
        this.diary = diary;
    }

    /**
     * Lets them happen.
     *
     * @param relapse probability of a relapse, 0 to 1; 0 where nothing can relapse
     * @param mortality probability of a death without relapse, 0 to 1
     */
    void happen(double relapse, double mortality) {
        boolean engrafts = !chance.happens(graft.isCord() ? 0.08 : graft.isMatchedRelative() ? 0.015 : 0.04);
        int recovery = neutrophils();
        boolean gvhd = engrafts && chance.happens(graft.isMatchedRelative() ? 0.35 : 0.55);
        int grade = gvhd ? chance.oneOf(1, 1, 1, 2, 2, 2, 2, 3, 3, 4) : 0;
        int relapsed = chance.happens(relapse) ? 40 + chance.daysUntil(250) : NEVER;
        int died = death(relapsed, mortality * (grade >= 3 ? 2.2 : engrafts ? 0.85 : 2.5));
        if (engrafts) {
            engraftment(recovery, died);
            acuteGvhd(grade, died);
            chronicGvhd(died);
        } else {
            failure(died);
        }
        if (relapsed < died) {
            diary.happened(NewEvent.of("relapse", person.day(relapsed)));
        }
        adverse(died);
        if (died < NEVER) {
            diary.ended(NewEvent.death(person.day(died), cause(relapsed, grade, engrafts)));
        }
        if (chance.happens(0.05)) {
            diary.ended(NewEvent.of(EventCode.LOST_TO_FOLLOW_UP, person.day(chance.between(250, 1700))));
        }
        if (chance.happens(0.01)) {
            diary.ended(NewEvent.of(EventCode.WITHDRAWAL, person.day(chance.between(60, 500))));
        }
    }

    private int neutrophils() {
        return switch (graft.source()) {
            case Graft.CORD -> (int) chance.normal(23, 5, 13, 41);
            case Graft.BLOOD -> (int) chance.normal(14.5, 2.5, 9, 24);
            default -> (int) chance.normal(17, 3.5, 10, 28);
        };
    }

    /** Whoever relapses dies of it more often than not; who does not, dies of the transplant or not at all. */
    private int death(int relapsed, double mortality) {
        int ofTransplant = chance.happens(mortality) ? 14 + chance.daysUntil(150) : NEVER;
        int ofRelapse = relapsed < NEVER && chance.happens(0.78) ? relapsed + 5 + chance.daysUntil(190) : NEVER;
        return ofTransplant < relapsed ? ofTransplant : ofRelapse;
    }

    private void engraftment(int recovery, int died) {
        tell(NewEvent.of("neutrophil-engraftment", person.day(recovery)), recovery, died);
        int platelets = recovery + (int) chance.normal(8, 7, -3, 60);
        tell(NewEvent.of("platelet-recovery", person.day(platelets)), platelets, died);
        if (chance.happens(graft.isMatchedRelative() ? 0.015 : 0.035)) {
            int lost = chance.between(50, 280);
            tell(NewEvent.of("secondary-graft-failure", person.day(lost)), lost, died);
        }
    }

    private void acuteGvhd(int grade, int died) {
        int day = (int) chance.normal(33, 13, 12, 95);
        if (grade > 0) {
            tell(NewEvent.graded("acute-gvhd", person.day(day), grade), day, died);
        }
    }

    private void chronicGvhd(int died) {
        double usual = graft.source().equals(Graft.BLOOD) ? 0.4 : graft.isMatchedRelative() ? 0.15 : 0.28;
        int day = chance.between(110, 420);
        int grade = chance.oneOf(1, 1, 2, 2, 3);
        if (chance.happens(usual)) {
            tell(NewEvent.graded("chronic-gvhd", person.day(day), grade), day, died);
            if (grade >= 2) {
                int treated = day + chance.between(0, 20);
                tell(NewEvent.of("chronic-gvhd-systemic-therapy", person.day(treated)), treated, died);
            }
        }
    }

    /** Marrow and blood are given until day 30, cord blood until day 42 (PMC11161398). */
    private void failure(int died) {
        int day = graft.isCord() ? 42 : 30;
        tell(NewEvent.of("primary-graft-failure", person.day(day)), day, died);
        int again = day + chance.between(10, 60);
        if (chance.happens(0.6)) {
            tell(NewEvent.of("repeat-treatment", person.day(again)), again, died);
        }
    }

    private void adverse(int died) {
        adverse(0.3, chance.between(22, 75), "cmv-reactivation", 2, false, died);
        adverse(0.25, chance.between(4, 60), "infection-systemic", 3, true, died);
        adverse(0.05, chance.between(8, 24), "veno-occlusive-disease", 3, true, died);
        adverse(0.12, chance.between(30, 300), "readmission", 3, true, died);
    }

    private void adverse(double usual, int day, String term, int grade, boolean serious, int died) {
        if (chance.happens(usual)) {
            NewEvent event = new NewEvent(
                    EventCode.ADVERSE_EVENT, person.day(day), term, grade, serious, "possible", "resolved", null);
            tell(event, day, died);
        }
    }

    private void tell(NewEvent event, int day, int died) {
        if (day < died) {
            diary.happened(event);
        }
    }

    private String cause(int relapsed, int grade, boolean engrafted) {
        if (relapsed < NEVER) {
            return "relapse";
        }
        if (!engrafted) {
            return "graft-failure";
        }
        return grade >= 3 ? "gvhd" : chance.oneOf("infection", "infection", "organ-failure", "other");
    }
}

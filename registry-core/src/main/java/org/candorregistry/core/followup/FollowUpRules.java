package org.candorregistry.core.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.failure.Violations;

/** What a report must not say, given what is known. Codes are checked apart, all at once. */
final class FollowUpRules {

    private static final int MOST_ITEMS = 100;

    private FollowUpRules() {}

    /** Everything that is wrong with a report, with pointers into it. */
    static List<Violation> violations(FollowUpReport report, Setting setting) {
        Violations found = new Violations();
        judge(report, Set.of(), setting, found);
        return found.all();
    }

    /**
     * Finds everything that is wrong with a report.
     *
     * @param recorded scores of this follow-up that stand already
     * @return the report with all that was to be computed; of use only where nothing was {@code found}
     */
    static FollowUpReport judge(FollowUpReport report, Set<NewScore> recorded, Setting setting, Violations found) {
        judgeLength("/scores", report.scores(), found);
        judgeLength("/questionnaires", report.questionnaires(), found);
        judgeLength("/events", report.events(), found);
        judgeDay(report, setting, found);
        List<NewScore> taken = ScoreRules.judge(report, recorded, setting, found);
        EventRules.judge(report, setting, found);
        return report.with(taken, OrganRules.graded(report.events(), found));
    }

    private static void judgeLength(String pointer, List<?> items, Violations found) {
        if (items.size() > MOST_ITEMS) {
            found.add(pointer, InputFailure.VALUE_OUT_OF_RANGE, "At most " + MOST_ITEMS + " of them.");
        }
    }

    private static void judgeDay(FollowUpReport report, Setting setting, Violations found) {
        LocalDate observedOn = report.observedOn();
        found.pastDay("/observedOn", observedOn, setting.today());
        if (observedOn.isBefore(setting.treated().treatedOn())) {
            found.add(
                    "/observedOn",
                    FollowUpFailure.FOLLOW_UP_BEFORE_TREATMENT,
                    "The treatment was on " + setting.treated().treatedOn() + ".");
        }
        if (isAfterDeath(report, setting)) {
            found.add(
                    "/observedOn",
                    FollowUpFailure.FOLLOW_UP_AFTER_DEATH,
                    "The person's death is recorded before this day.");
        }
        if (setting.known()
                .firstDayWithoutConsent()
                .filter(first -> !observedOn.isBefore(first))
                .isPresent()) {
            found.add(
                    "/observedOn",
                    FollowUpFailure.FOLLOW_UP_AFTER_WITHDRAWAL,
                    "Consent to the registry does not reach this day.");
        }
    }

    /** A register may answer after the death it knows of; whoever reports the death does so afterwards. */
    private static boolean isAfterDeath(FollowUpReport report, Setting setting) {
        return report.reporter() != Reporter.REGISTER
                && setting.known().death().filter(report.observedOn()::isAfter).isPresent();
    }
}

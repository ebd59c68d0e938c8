package org.candorregistry.core.outcome;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.candorregistry.core.statistics.GoalClass;
import org.jspecify.annotations.Nullable;

/**
 * What became of a goal at a time point of its treatment's plan, as it stands today.
 *
 * @param horizonDays d after treatment
 * @param label for people, as {@code 6 months}
 * @param closesOn last day of the visit's window
 * @param failureEvent code list {@code clinical_event_kind}: the first event of the failure set; null unless {@code
 *     FAILURE_EVENT}
 * @param baseline in the measure's unit; null: none, or a time to an event
 * @param followUp in the measure's unit; null: no score in the window
 * @param improvement points of the measure, positive is better; null without both scores
 * @param responder OMERACT-OARSI responder status of the person at this time point; null unless pain and function were
 *     both scored before and after, or a time to an event
 */
public record GoalOutcome(
        int horizonDays,
        String label,
        LocalDate closesOn,
        GoalClass goalClass,
        @Nullable String failureEvent,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal followUp,
        @Nullable BigDecimal improvement,
        @Nullable Boolean responder) {

    /** The same, a change that did not reach the target told by the smallest that matters; null: none is known. */
    GoalOutcome classedBy(@Nullable SmallestChange smallestChange) {
        if (goalClass != GoalClass.CHANGE_NOT_CLASSIFIED || improvement == null || smallestChange == null) {
            return this;
        }
        return new GoalOutcome(
                horizonDays,
                label,
                closesOn,
                smallestChange.classOf(improvement, baseline),
                failureEvent,
                baseline,
                followUp,
                improvement,
                responder);
    }

    /** The class of a time point at which nothing was observed. */
    static GoalClass unobserved(LocalDate closesOn, LocalDate today) {
        return today.isAfter(closesOn) ? GoalClass.MISSED : GoalClass.PENDING;
    }
}

package org.candorregistry.core.outcome;

import java.util.List;
import java.util.UUID;
import org.candorregistry.core.instrument.Threshold;
import org.jspecify.annotations.Nullable;

/**
 * What became of a goal at every time point of its treatment's plan.
 *
 * @param domain code list {@code goal_domain}
 * @param horizonDays d; the time point that the goal is about
 * @param smallestChange the published change by which improved and worsened were told; null: none is known for the
 *     measure and the condition, or a time to an event
 * @param time null for a scored measure, and where the event that ended it has no day
 * @param outcomes in the order of the plan
 */
public record GoalTimeline(
        UUID goalId,
        String measure,
        String domain,
        int horizonDays,
        @Nullable Threshold smallestChange,
        @Nullable TimeToEvent time,
        List<GoalOutcome> outcomes) {

    public GoalTimeline {
        outcomes = List.copyOf(outcomes);
    }
}

package org.candorregistry.core.outcome;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.candorregistry.core.followup.FollowUpPlan;
import org.candorregistry.core.followup.TimePoint;
import org.candorregistry.core.statistics.GoalClass;
import org.jspecify.annotations.Nullable;

/**
 * A goal on a measure that is scored.
 *
 * @param target the score to reach, or the improvement in points where {@code targetIsChange}
 * @param failureEvents code list {@code clinical_event_kind}: the goal's failure set
 */
record ScoredGoal(
        String measure, boolean higherIsBetter, BigDecimal target, boolean targetIsChange, Set<String> failureEvents) {

    /**
     * The goal's class at a time point: the first rule of docs/statistics.md §1 that matches. What no threshold is needed
     * for is told; a change that did not reach the target is left to a {@link SmallestChange}.
     *
     * <p>An event of the failure set counts with and without scores. Every class that comes from scores needs the
     * baseline, {@code GOAL_MET} too: otherwise goals without a baseline could only ever succeed.
     */
    Result at(TimePoint timePoint, FollowUpPlan plan, Course course) {
        ScorePair pair = ScorePair.of(measure, higherIsBetter, timePoint, plan, course);
        Optional<EventOnDay> failure = course.firstEvent(event -> event.day() <= timePoint.windowCloses()
                && failureEvents.contains(event.kind())
                && event.canFailAGoal());
        if (failure.isPresent()) {
            return Result.failed(failure.get(), pair);
        }
        if (pair.followUp() != null) {
            return new Result(ofScores(pair.baseline(), pair.followUp(), pair.improvement()), null, pair);
        }
        if (course.death()
                .filter(death -> death.day() <= timePoint.windowCloses())
                .isPresent()) {
            return new Result(GoalClass.DIED, null, pair);
        }
        if (course.withdrawnBefore(timePoint.horizonDays())) {
            return new Result(GoalClass.WITHDRAWN, null, pair);
        }
        return new Result(null, null, pair);
    }

    private GoalClass ofScores(@Nullable BigDecimal baseline, BigDecimal followUp, @Nullable BigDecimal improvement) {
        if (baseline == null || improvement == null) {
            return GoalClass.NOT_EVALUABLE;
        }
        BigDecimal reached =
                targetIsChange ? improvement.subtract(target) : ScorePair.better(higherIsBetter, followUp, target);
        return reached.signum() >= 0 ? GoalClass.GOAL_MET : GoalClass.CHANGE_NOT_CLASSIFIED;
    }
}

package org.candorregistry.core.outcome;

import java.util.Set;
import org.candorregistry.core.followup.EventCode;
import org.candorregistry.core.followup.TimePoint;
import org.candorregistry.core.instrument.EventRule;
import org.candorregistry.core.statistics.GoalClass;

/**
 * A goal on a time-to-event measure.
 *
 * @param rule of the measure: its event may be hoped for (engraftment) or feared (death)
 * @param failureEvents code list {@code clinical_event_kind}: the goal's failure set; decides whether a death that
 *     competes is a failure
 */
record EventGoal(EventRule rule, Set<String> failureEvents) {

    /**
     * The goal's class at a time point. The day of an event is known exactly, so the horizon itself decides and not the
     * window around it: the same people are free of the event at day {@code h} here and in the survival curve.
     */
    Result at(TimePoint timePoint, Course course) {
        int horizon = timePoint.horizonDays();
        TimeToEvent time = TimeToEvent.of(rule.events(), course);
        if (time.event() != null && time.days() <= horizon) {
            return happened(time.status(), time.event());
        }
        if (TimeToEvent.undated(rule.events(), course).isPresent()) {
            return Result.NOTHING_OBSERVED;
        }
        if (time.days() >= horizon) {
            return Result.of(rule.favourable() ? GoalClass.UNCHANGED : GoalClass.GOAL_MET);
        }
        if (course.death().isPresent()) {
            return Result.of(GoalClass.DIED);
        }
        return course.withdrawnBefore(horizon) ? Result.of(GoalClass.WITHDRAWN) : Result.NOTHING_OBSERVED;
    }

    private Result happened(TimeToEvent.Status status, String event) {
        if (status == TimeToEvent.Status.EVENT && rule.favourable()) {
            return Result.of(GoalClass.GOAL_MET);
        }
        if (status == TimeToEvent.Status.COMPETING
                && event.equals(EventCode.DEATH)
                && !failureEvents.contains(EventCode.DEATH)) {
            return Result.of(GoalClass.DIED);
        }
        return new Result(GoalClass.FAILURE_EVENT, event, ScorePair.NONE);
    }
}

package org.candorregistry.core.outcome;

import java.util.List;
import java.util.Set;
import org.candorregistry.core.followup.EventKind;
import org.candorregistry.core.followup.TimePoint;
import org.candorregistry.core.statistics.GoalClass;

/**
 * A goal on a time-to-event measure.
 *
 * @param favourable whether the event is what is hoped for (engraftment), not what is feared (death)
 * @param ends the measure's own events and those that compete with them
 * @param failureEvents code list {@code clinical_event_kind}: the goal's failure set; decides whether a death that
 *     competes is a failure
 */
record EventGoal(boolean favourable, List<EndOfTime> ends, Set<String> failureEvents) {

    /**
     * The goal's class at a time point. The day of an event is known exactly, so the horizon itself decides and not the
     * window around it: the same people are free of the event at day {@code h} here and in the survival curve.
     */
    Result at(TimePoint timePoint, Course course) {
        int horizon = timePoint.horizonDays();
        TimeToEvent time = TimeToEvent.of(ends, course);
        if (time.event() != null && time.days() <= horizon) {
            return happened(time.status(), time.event());
        }
        if (time.days() >= horizon) {
            return Result.of(favourable ? GoalClass.UNCHANGED : GoalClass.GOAL_MET);
        }
        if (course.death().isPresent()) {
            return Result.of(GoalClass.DIED);
        }
        return course.withdrawnBefore(horizon) ? Result.of(GoalClass.WITHDRAWN) : Result.NOTHING_OBSERVED;
    }

    private Result happened(TimeToEvent.Status status, String event) {
        if (status == TimeToEvent.Status.EVENT && favourable) {
            return Result.of(GoalClass.GOAL_MET);
        }
        if (status == TimeToEvent.Status.COMPETING
                && event.equals(EventKind.DEATH)
                && !failureEvents.contains(EventKind.DEATH)) {
            return Result.of(GoalClass.DIED);
        }
        return new Result(GoalClass.FAILURE_EVENT, event, Result.Pair.NONE);
    }
}

package org.candorregistry.core.comparison;

import org.candorregistry.core.statistics.GoalCounts;
import org.candorregistry.core.statistics.Histogram;

/**
 * All that is known of a group at one time point, as counts that add up: parts of a cohort, counted anywhere, merge to
 * the whole.
 *
 * @param goals by class, and failures by event
 * @param improvements of evaluated goals with both scores (pairs), failed or not
 * @param withoutFailureEvents the same, less the goals that failed by an event
 * @param responders by the definition of OMERACT and OARSI
 * @param questioned goals of treatments with a query that is not closed, of any class
 */
public record HorizonCounts(
        GoalCounts goals,
        Histogram improvements,
        Histogram withoutFailureEvents,
        ResponderCounts responders,
        long questioned) {

    /** Of goals of which nothing is in question. */
    HorizonCounts(
            GoalCounts goals, Histogram improvements, Histogram withoutFailureEvents, ResponderCounts responders) {
        this(goals, improvements, withoutFailureEvents, responders, 0);
    }

    public static HorizonCounts none() {
        return new HorizonCounts(GoalCounts.none(), Histogram.empty(), Histogram.empty(), ResponderCounts.none());
    }

    public HorizonCounts merge(HorizonCounts other) {
        return new HorizonCounts(
                goals.merge(other.goals),
                improvements.merge(other.improvements),
                withoutFailureEvents.merge(other.withoutFailureEvents),
                responders.merge(other.responders),
                Math.addExact(questioned, other.questioned));
    }
}

package org.candorregistry.core.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The plans that a treatment follows, one after the other. A visit belongs to the plan in force on the day its window
 * opens, so that a change to another plan rewrites nothing that was open or done before.
 *
 * @param first in force from the treatment on
 * @param later from which day on another is in force, in the order of the days
 */
public record PlanCourse(FollowUpPlan first, List<Step> later) {

    public PlanCourse {
        later = later.stream().sorted(Comparator.comparing(Step::from)).toList();
    }

    /** A plan in force from a day on. */
    public record Step(LocalDate from, FollowUpPlan plan) {}

    /** A time point that a plan asks for. */
    public record Asked(FollowUpPlan plan, TimePoint timePoint) {}

    /** By horizon. A horizon that two plans ask for is asked for once, by the earlier of them. */
    public List<Asked> asked(LocalDate treatedOn) {
        List<Asked> asked = new ArrayList<>();
        Set<Integer> horizons = new HashSet<>();
        for (int place = 0; place <= later.size(); place++) {
            FollowUpPlan plan = place == 0 ? first : later.get(place - 1).plan();
            LocalDate from = place == 0 ? LocalDate.MIN : later.get(place - 1).from();
            LocalDate until =
                    place == later.size() ? LocalDate.MAX : later.get(place).from();
            plan.timePoints().stream()
                    .filter(point -> !point.opensOn(treatedOn).isBefore(from)
                            && point.opensOn(treatedOn).isBefore(until))
                    .filter(point -> horizons.add(point.horizonDays()))
                    .forEach(point -> asked.add(new Asked(plan, point)));
        }
        asked.sort(Comparator.comparingInt(one -> one.timePoint().horizonDays()));
        return asked;
    }

    /** The same as one plan: the first, with the time points that are asked for. */
    public FollowUpPlan asOne(LocalDate treatedOn) {
        return later.isEmpty()
                ? first
                : new FollowUpPlan(
                        first.id(),
                        first.name(),
                        first.baselineOpens(),
                        first.baselineCloses(),
                        first.endsAtRepeat(),
                        asked(treatedOn).stream().map(Asked::timePoint).toList());
    }
}

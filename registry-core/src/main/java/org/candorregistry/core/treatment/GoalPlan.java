package org.candorregistry.core.treatment;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * When a follow-up plan measures.
 *
 * @param baselineOpens first day (d, negative) of the baseline window
 * @param baselineCloses last day (d) of the baseline window, not after day 0
 * @param timePoints labels by horizon (d after treatment)
 */
record GoalPlan(String id, int baselineOpens, int baselineCloses, SortedMap<Integer, String> timePoints) {

    boolean isBaseline(LocalDate observedOn, LocalDate treatedOn) {
        return !observedOn.isBefore(treatedOn.plusDays(baselineOpens))
                && !observedOn.isAfter(treatedOn.plusDays(baselineCloses));
    }

    /** All time points, for people: {@code 42 (6 weeks), 91 (3 months)}. */
    String said() {
        return timePoints.entrySet().stream()
                .map(point -> point.getKey() + " (" + point.getValue() + ")")
                .collect(Collectors.joining(", "));
    }
}

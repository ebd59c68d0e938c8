package org.candorregistry.core.statistics;

import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Days on which the curves of several parts of a cohort may be shown side by side. */
final class SharedDays {

    private SharedDays() {}

    /**
     * Of some days those on which each part has at least the minimum at risk, and nobody or at least the minimum had each
     * event since the last such day; on the first, since the treatment.
     *
     * @param candidates ascending
     */
    static SortedSet<Integer> of(
            SortedSet<Integer> candidates, Collection<CompetingEventCounts> parts, MinimumCell minimum) {
        SortedSet<Integer> found = new TreeSet<>();
        for (int day : candidates) {
            if (parts.stream().allMatch(part -> mayBeShown(part, found, day, minimum))) {
                found.add(day);
            }
        }
        return found;
    }

    private static boolean mayBeShown(
            CompetingEventCounts part, SortedSet<Integer> before, int day, MinimumCell minimum) {
        Map<String, Long> until = before.isEmpty() ? Map.of() : part.eventsUntil(before.last());
        return !minimum.withholds(part.anyEvent().atRisk(day))
                && part.eventsUntil(day).entrySet().stream()
                        .noneMatch(
                                cause -> minimum.isTooFew(cause.getValue() - until.getOrDefault(cause.getKey(), 0L)));
    }
}

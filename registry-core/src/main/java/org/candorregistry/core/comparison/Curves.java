package org.candorregistry.core.comparison;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.candorregistry.core.statistics.CompetingEventCounts;
import org.candorregistry.core.statistics.MinimumCell;
import org.candorregistry.core.statistics.PublishedCurves;
import org.candorregistry.core.statistics.PublishedTable;

/**
 * What may be shown of the curves of all groups of one question.
 *
 * @param competing kinds of events that preclude the measure's own
 * @param first survival where nothing competes, else the same as {@code byKind}
 * @param byKind cumulative incidences
 */
record Curves(Set<String> competing, PublishedCurves first, PublishedCurves byKind, MinimumCell minimum) {

    static Curves of(
            List<GroupCounts> groups,
            Set<String> competing,
            SortedMap<Integer, PublishedTable> tables,
            MinimumCell minimum) {
        Map<String, CompetingEventCounts> times = new HashMap<>();
        groups.forEach(group -> times.put(group.group(), group.times()));
        if (competing.isEmpty()) {
            PublishedCurves survival = PublishedCurves.ofAnyEvent(times, tables, minimum);
            return new Curves(competing, survival, survival.withKinds(times), minimum);
        }
        PublishedCurves byKind = PublishedCurves.byKind(times, tables, minimum);
        return new Curves(competing, byKind, byKind, minimum);
    }

    /** Those of one group. */
    GroupCurves of(String group) {
        return new GroupCurves(
                competing,
                first.people(group),
                first.events(group, competing),
                first.days(group),
                byKind.days(group),
                minimum);
    }
}

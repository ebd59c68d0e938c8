package org.candorregistry.core.comparison;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.candorregistry.core.statistics.Disclosure;
import org.candorregistry.core.statistics.MinimumCell;

/**
 * What may be shown of the curves of one group.
 *
 * @param competing kinds of events that preclude the measure's own
 * @param people how many the curves are about
 * @param events how many had one of the measure's own events
 * @param days time points of survival where nothing competes, else the same as {@code daysByKind}
 * @param daysByKind time points of cumulative incidences
 */
record GroupCurves(
        Set<String> competing,
        Disclosure<Long> people,
        Disclosure<Long> events,
        SortedSet<Integer> days,
        SortedSet<Integer> daysByKind,
        MinimumCell minimum) {

    /** As much of it as may be shown of the same group in another table, too. */
    GroupCurves and(GroupCurves elsewhere) {
        return new GroupCurves(
                competing,
                elsewhere.people.isWithheld() ? elsewhere.people : people,
                elsewhere.events.isWithheld() ? elsewhere.events : events,
                both(days, elsewhere.days),
                both(daysByKind, elsewhere.daysByKind),
                minimum);
    }

    private static SortedSet<Integer> both(SortedSet<Integer> some, SortedSet<Integer> others) {
        SortedSet<Integer> both = new TreeSet<>(some);
        both.retainAll(others);
        return both;
    }
}

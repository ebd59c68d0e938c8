package org.candorregistry.core.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * On which days the curves of several groups are shown, to a reader who sees the curve of all of them together as well: the
 * same question without a split shows it.
 *
 * <p>A point is taken to tell exactly how many are still at risk and how many had each event until then. It is shown only
 * where the table of its time point withholds none of these numbers. The groups that are shown are shown on the same days,
 * each a day of the curve of all; those that are not count as one group, the rest. On each of these days each shown group
 * and the rest have at least the minimum at risk, and from one of them to the next nobody or at least the minimum of each
 * had each event. So what remains of the curve of all when those of any groups are taken away is as large. Of the days
 * between, which only the curve of all has, it follows that the part of a group is nobody, all, or a number that could as
 * well be the minimum.
 *
 * <p>When somebody was last seen tells nothing of what became of them and is not counted.
 */
public final class PublishedCurves {

    private final Map<String, CompetingEventCounts> groups;
    private final SortedMap<Integer, PublishedTable> tables;
    private final MinimumCell minimum;
    private final boolean byKind;
    private final CompetingEventCounts all;
    private SortedSet<Integer> daysOfAll = Collections.emptySortedSet();
    private SortedSet<Integer> days = Collections.emptySortedSet();
    private Set<String> shown = Set.of();
    private List<CompetingEventCounts> parts = List.of();

    private PublishedCurves(
            Map<String, CompetingEventCounts> groups,
            SortedMap<Integer, PublishedTable> tables,
            MinimumCell minimum,
            boolean byKind) {
        this.groups = groups;
        this.tables = tables;
        this.minimum = minimum;
        this.byKind = byKind;
        this.all = together(groups.values());
    }

    /**
     * Curves of one question that tell each kind of event apart: cumulative incidences.
     *
     * @param groups at least one; people belong to one group each
     * @param tables the groups' goals by time point, in days since treatment
     */
    public static PublishedCurves byKind(
            Map<String, CompetingEventCounts> groups, SortedMap<Integer, PublishedTable> tables, MinimumCell minimum) {
        PublishedCurves curves = new PublishedCurves(groups, tables, minimum, true);
        curves.choose(curves.timePoints(), curves.timePoints(), groups.keySet());
        return curves;
    }

    /** Curves of one question that take any event as one: survival. Parameters as for {@link #byKind}. */
    public static PublishedCurves ofAnyEvent(
            Map<String, CompetingEventCounts> groups, SortedMap<Integer, PublishedTable> tables, MinimumCell minimum) {
        Map<String, CompetingEventCounts> anyEvent = new HashMap<>();
        groups.forEach((group, counts) -> anyEvent.put(group, counts.anyEvent().asOnlyCause()));
        PublishedCurves curves = new PublishedCurves(anyEvent, tables, minimum, false);
        curves.choose(curves.timePoints(), curves.timePoints(), groups.keySet());
        return curves;
    }

    /** Curves by kind of event beside these of any event: on some of their days, of some of their groups. */
    public PublishedCurves withKinds(Map<String, CompetingEventCounts> kinds) {
        PublishedCurves curves = new PublishedCurves(kinds, tables, minimum, true);
        curves.choose(daysOfAll, days, shown);
        return curves;
    }

    /** The time points at which a group's curve is shown; none where the group is withheld. */
    public SortedSet<Integer> days(String group) {
        return shown.contains(group) ? days : Collections.emptySortedSet();
    }

    /**
     * How many people a group's curve is about: shown where the enrolled are, and of no group where the two together would
     * tell of fewer people than the minimum in one of them, such as those whose event has no day.
     */
    public Disclosure<Long> people(String group) {
        boolean harmless = groups.keySet().stream().allMatch(this::peopleMayBeTold);
        return harmless && !enrolledIsWithheld(group)
                ? Disclosure.shown(counts(group).anyEvent().n())
                : Disclosure.withheld();
    }

    /**
     * How many of a group had one of the measure's own events, however late: a point after the last day.
     *
     * @param competing the other events
     */
    public Disclosure<Long> events(String group, Set<String> competing) {
        int last = tables.lastKey();
        boolean harmless = table(last).outcomesOfAllMayBeTold(byKind)
                && shown.stream().allMatch(name -> table(last).outcomesMayBeTold(name, byKind))
                && !minimum.isTooFew(ownEventsAfter(daysOfAll, all, competing))
                && parts.stream().noneMatch(part -> minimum.isTooFew(ownEventsAfter(days, part, competing)));
        return harmless && shown.contains(group)
                ? Disclosure.shown(ownEventsAfter(Collections.emptySortedSet(), counts(group), competing))
                : Disclosure.withheld();
    }

    /** The smallest groups make up the rest, and with them whoever is no candidate: as many as leave the most points. */
    private void choose(
            SortedSet<Integer> candidatesOfAll, SortedSet<Integer> candidates, Set<String> candidateGroups) {
        daysOfAll = SharedDays.of(
                those(candidatesOfAll, day -> table(day).outcomesOfAllMayBeTold(byKind)), List.of(all), minimum);
        SortedSet<Integer> alsoOfAll = those(candidates, day -> daysOfAll.contains(day));
        List<String> bySize = candidateGroups.stream()
                .sorted(Comparator.comparingLong(
                                (String group) -> counts(group).anyEvent().n())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        for (int smallest = 0; smallest < bySize.size(); smallest++) {
            List<String> some = bySize.subList(smallest, bySize.size());
            List<CompetingEventCounts> withRest = withRest(some);
            SortedSet<Integer> found = SharedDays.of(
                    those(
                            alsoOfAll,
                            day -> some.stream().allMatch(group -> table(day).outcomesMayBeTold(group, byKind))),
                    withRest,
                    minimum);
            if (found.size() * some.size() > days.size() * shown.size()) {
                days = found;
                shown = Set.copyOf(some);
                parts = withRest;
            }
        }
    }

    private static SortedSet<Integer> those(SortedSet<Integer> days, Predicate<Integer> which) {
        SortedSet<Integer> those = new TreeSet<>(days);
        those.removeIf(which.negate());
        return those;
    }

    private List<CompetingEventCounts> withRest(Collection<String> some) {
        List<CompetingEventCounts> all =
                new ArrayList<>(some.stream().map(this::counts).toList());
        CompetingEventCounts rest = together(groups.keySet().stream()
                .filter(group -> !some.contains(group))
                .map(this::counts)
                .toList());
        if (!rest.days().isEmpty()) {
            all.add(rest);
        }
        return all;
    }

    private boolean peopleMayBeTold(String group) {
        long people = counts(group).anyEvent().n();
        return (enrolledIsWithheld(group) || !minimum.withholds(people))
                && tables.values().stream()
                        .noneMatch(table ->
                                minimum.isTooFew(Math.abs(table.group(group).people() - people)));
    }

    private boolean enrolledIsWithheld(String group) {
        return tables.values().stream()
                .anyMatch(table -> table.group(group).enrolled().isWithheld());
    }

    private static long ownEventsAfter(
            SortedSet<Integer> shownDays, CompetingEventCounts counts, Set<String> competing) {
        return counts.days().stream()
                .filter(day -> shownDays.isEmpty() || day.day() > shownDays.last())
                .flatMap(day -> day.events().entrySet().stream())
                .filter(cause -> !competing.contains(cause.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static CompetingEventCounts together(Collection<CompetingEventCounts> some) {
        return some.stream().reduce(new CompetingEventCounts(List.of()), CompetingEventCounts::merge);
    }

    private CompetingEventCounts counts(String group) {
        CompetingEventCounts found = groups.get(group);
        if (found == null) {
            throw new IllegalArgumentException("No such group: " + group + ".");
        }
        return found;
    }

    private SortedSet<Integer> timePoints() {
        return new TreeSet<>(tables.keySet());
    }

    private PublishedTable table(int day) {
        PublishedTable found = tables.get(day);
        if (found == null) {
            throw new IllegalArgumentException("No table of day " + day + ".");
        }
        return found;
    }
}

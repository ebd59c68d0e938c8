package org.candorregistry.core.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candorregistry.core.statistics.MinimumCell;
import org.candorregistry.core.statistics.PublishedTable;

/**
 * The numbers of pairs of several groups at one time point, as a reader may see them who has asked the same question
 * without a split, too. What is shown of some groups, taken from the number of all, leaves that of the rest: so the groups
 * of which a number is not shown are taken together as one, and the smallest of the others join them until that one could
 * be shown by itself, or is nobody.
 */
final class PairsTable {

    private static final String REST = "rest";

    private final Map<String, HorizonCounts> groups;
    private final PublishedTable counts;
    private final MinimumCell minimum;

    private PairsTable(Map<String, HorizonCounts> groups, PublishedTable counts, MinimumCell minimum) {
        this.groups = groups;
        this.counts = counts;
        this.minimum = minimum;
    }

    /**
     * What may be shown, by group.
     *
     * @param groups at least one; a goal belongs to one group
     * @param counts the same groups' goals as they may be shown
     * @param thresholds the first are the likeliest to be shown: two of them enclose the people between
     */
    static Map<String, PublishedPairs> of(
            Map<String, HorizonCounts> groups,
            PublishedTable counts,
            List<ResponderThreshold> thresholds,
            MinimumCell minimum) {
        return new PairsTable(groups, counts, minimum).published(thresholds);
    }

    private Map<String, PublishedPairs> published(List<ResponderThreshold> thresholds) {
        Set<String> pairs = besides(
                group -> !counts.group(group)
                        .pairs(counts(group).improvements().n())
                        .isWithheld(),
                this::pairsMayBeTold);
        Map<String, Set<String>> shown = thresholds(thresholds, pairs);
        Set<String> responded = besides(
                group -> mayBeTold(counts(group).responders(), minimum::withholds)
                        && !minimum.isTooFew(counts(group).goals().classes().evaluated()
                                - counts(group).responders().known()),
                rest -> mayBeTold(rest.responders(), minimum::isTooFew));
        Map<String, PublishedPairs> published = new HashMap<>();
        groups.keySet()
                .forEach(group -> published.put(
                        group,
                        new PublishedPairs(
                                pairs.contains(group),
                                shown.getOrDefault(group, Set.of()),
                                responded.contains(group))));
        return published;
    }

    private Map<String, Set<String>> thresholds(List<ResponderThreshold> thresholds, Set<String> pairs) {
        List<ResponderThreshold> before = new ArrayList<>();
        Map<String, Set<String>> shown = new HashMap<>();
        for (ResponderThreshold threshold : thresholds) {
            BiPredicate<HorizonCounts, Stream<ResponderThreshold>> apart = (counts, others) -> others.map(
                            other -> Math.abs(reached(counts, other) - reached(counts, threshold)))
                    .noneMatch(minimum::isTooFew);
            Set<String> told = besides(
                    group -> pairs.contains(group)
                            && mayBeTold(reached(group, threshold), minimum::withholds)
                            && apart.test(
                                    counts(group),
                                    before.stream()
                                            .filter(other -> shown.getOrDefault(group, Set.of())
                                                    .contains(other.id()))),
                    rest -> mayBeTold(reachedOf(rest, threshold), minimum::isTooFew)
                            && apart.test(rest, before.stream()));
            told.forEach(group ->
                    shown.computeIfAbsent(group, first -> new HashSet<>()).add(threshold.id()));
            before.add(threshold);
        }
        return shown;
    }

    /** The groups of which a number may be shown: by itself, and so that the rest together may be known. */
    private Set<String> besides(Predicate<String> alone, Predicate<HorizonCounts> rest) {
        List<String> some = groups.keySet().stream()
                .filter(alone)
                .sorted(Comparator.comparingLong(
                                (String group) -> counts(group).improvements().n())
                        .thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.toCollection(ArrayList::new));
        while (!some.isEmpty() && some.size() < groups.size() && !rest.test(allBut(some))) {
            some.remove(0);
        }
        return Set.copyOf(some);
    }

    private HorizonCounts allBut(List<String> some) {
        return groups.entrySet().stream()
                .filter(group -> !some.contains(group.getKey()))
                .map(Map.Entry::getValue)
                .reduce(HorizonCounts.none(), HorizonCounts::merge);
    }

    private boolean pairsMayBeTold(HorizonCounts rest) {
        return rest.goals().classes().evaluated() == 0
                || !PublishedTable.of(Map.of(REST, rest.goals()), minimum)
                        .group(REST)
                        .pairs(rest.improvements().n())
                        .isWithheld();
    }

    private static boolean mayBeTold(ResponderCounts counts, Predicate<Long> tooFew) {
        return !tooFew.test(counts.responded()) && !tooFew.test(counts.known() - counts.responded());
    }

    private ResponderCounts reached(String group, ResponderThreshold threshold) {
        return reachedOf(counts(group), threshold);
    }

    private static ResponderCounts reachedOf(HorizonCounts counts, ResponderThreshold threshold) {
        return new ResponderCounts(counts.improvements().n(), reached(counts, threshold));
    }

    private static long reached(HorizonCounts counts, ResponderThreshold threshold) {
        return counts.improvements().countAtLeast(threshold.value());
    }

    private HorizonCounts counts(String group) {
        HorizonCounts found = groups.get(group);
        if (found == null) {
            throw new IllegalArgumentException("No such group: " + group + ".");
        }
        return found;
    }
}

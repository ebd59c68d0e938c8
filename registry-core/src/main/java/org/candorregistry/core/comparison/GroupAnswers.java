package org.candorregistry.core.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.candorregistry.core.instrument.EventRule;
import org.candorregistry.core.statistics.GoalCounts;
import org.candorregistry.core.statistics.MinimumCell;
import org.candorregistry.core.statistics.PublishedCounts;
import org.candorregistry.core.statistics.PublishedTable;
import org.jspecify.annotations.Nullable;

/**
 * The answers for all groups of a cohort. They are made together, because what may be shown of one group depends on the
 * others: the same question without a split gives their totals.
 */
final class GroupAnswers {

    private final @Nullable EventRule eventRule;
    private final List<ResponderThreshold> responders;
    private final MinimumCell minimum;
    private final @Nullable Neighbours neighbours;
    private final Overlaps overlaps;

    /**
     * How to answer.
     *
     * @param eventRule of a measure of time; null for a score
     * @param responders published thresholds of the measure
     * @param neighbours whose numbers would tell those of a group; null: nothing is withheld from this reader
     * @param overlaps what follows from a group and from answers that were given
     */
    GroupAnswers(
            @Nullable EventRule eventRule,
            List<ResponderThreshold> responders,
            MinimumCell minimum,
            @Nullable Neighbours neighbours,
            Overlaps overlaps) {
        this.eventRule = eventRule;
        this.responders = responders;
        this.minimum = minimum;
        this.neighbours = neighbours;
        this.overlaps = overlaps;
    }

    /** One answer for each group, in their order. */
    List<ComparisonAnswer.Group> of(List<GroupCounts> groups, int horizonDays) {
        if (groups.isEmpty()) {
            return List.of();
        }
        SortedSet<Integer> timePoints = new TreeSet<>(Set.of(horizonDays));
        groups.forEach(group -> timePoints.addAll(group.horizons().keySet()));
        List<Integer> days = List.copyOf(timePoints);
        Tables asked = tables(groups, days);
        Map<String, Shown> shown = new LinkedHashMap<>();
        groups.forEach(group -> shown.put(group.group(), shown(group.group(), asked, days)));
        Map<String, Set<Integer>> counted = new LinkedHashMap<>();
        shown.forEach((group, of) -> counted.put(group, of.counted()));
        overlaps.check(counted);
        return groups.stream()
                .map(group -> answer(group, horizonDays, Objects.requireNonNull(shown.get(group.group()))))
                .toList();
    }

    /** What may be shown of a group beside the other groups, and beside whoever else could be asked for. */
    private Shown shown(String group, Tables asked, List<Integer> timePoints) {
        Shown shown = asked.of(group);
        for (Neighbours.Family family : neighbours == null ? List.<Neighbours.Family>of() : neighbours.of(group)) {
            shown = shown.and(tables(family.members(), timePoints).of(family.asked()));
        }
        for (GroupCounts derivable : overlaps.derivable(group)) {
            shown = shown.withoutCurves()
                    .and(tables(List.of(derivable), timePoints)
                            .of(derivable.group())
                            .withoutCurves());
        }
        return shown;
    }

    private Tables tables(List<GroupCounts> groups, List<Integer> timePoints) {
        List<Map<String, GoalCounts>> horizons = new ArrayList<>();
        for (int days : timePoints) {
            Map<String, GoalCounts> atHorizon = new LinkedHashMap<>();
            groups.forEach(group -> atHorizon.put(group.group(), group.at(days).goals()));
            horizons.add(atHorizon);
        }
        List<PublishedTable> tables = PublishedTable.ofHorizons(horizons, minimum);
        SortedMap<Integer, PublishedTable> byDay = new TreeMap<>();
        SortedMap<Integer, Map<String, PublishedPairs>> pairs = new TreeMap<>();
        for (int i = 0; i < tables.size(); i++) {
            int days = timePoints.get(i);
            byDay.put(days, tables.get(i));
            Map<String, HorizonCounts> atHorizon = new LinkedHashMap<>();
            groups.forEach(group -> atHorizon.put(group.group(), group.at(days)));
            pairs.put(days, PairsTable.of(atHorizon, tables.get(i), responders, minimum));
        }
        return new Tables(
                byDay, pairs, eventRule == null ? null : Curves.of(groups, competing(eventRule), byDay, minimum));
    }

    private ComparisonAnswer.Group answer(GroupCounts group, int horizonDays, Shown shown) {
        Map<Integer, Cases> cases = new LinkedHashMap<>();
        shown.counts()
                .forEach((days, counts) -> cases.put(
                        days,
                        ThreeCases.of(
                                days,
                                group.at(days),
                                counts,
                                Objects.requireNonNull(shown.pairs().get(days)),
                                minimum,
                                responders)));
        return new ComparisonAnswer.Group(
                group.group(),
                group.synthetic(),
                Objects.requireNonNull(cases.get(horizonDays)),
                List.copyOf(cases.values()),
                shown.curves() == null
                        ? null
                        : TimeCases.of(group.times(), shown.curves(), new TreeSet<>(cases.keySet()), horizonDays));
    }

    private static Set<String> competing(EventRule rule) {
        return rule.events().stream()
                .filter(event -> event.ending() == EventRule.Ending.COMPETING)
                .map(EventRule.EndingEvent::kind)
                .collect(Collectors.toSet());
    }

    /** Groups side by side, at each time point, with their curves; those are null of a score. */
    private record Tables(
            SortedMap<Integer, PublishedTable> byDay,
            SortedMap<Integer, Map<String, PublishedPairs>> pairs,
            @Nullable Curves curves) {

        Shown of(String group) {
            SortedMap<Integer, PublishedCounts> counts = new TreeMap<>();
            byDay.forEach((days, table) -> counts.put(days, table.group(group)));
            SortedMap<Integer, PublishedPairs> itsPairs = new TreeMap<>();
            pairs.forEach((days, groups) -> itsPairs.put(days, Objects.requireNonNull(groups.get(group))));
            return new Shown(counts, itsPairs, curves == null ? null : curves.of(group));
        }
    }

    /** What a reader may see of one group. */
    private record Shown(
            SortedMap<Integer, PublishedCounts> counts,
            SortedMap<Integer, PublishedPairs> pairs,
            @Nullable GroupCurves curves) {

        /** Time points at which it is told how many people they are. */
        Set<Integer> counted() {
            return counts.entrySet().stream()
                    .filter(day -> !day.getValue().enrolled().isWithheld())
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }

        /** Day by day, the difference of two curves could be few people. */
        Shown withoutCurves() {
            return new Shown(counts, pairs, null);
        }

        /** As much of it as may be seen in another table, too, of the same time points. */
        Shown and(Shown elsewhere) {
            SortedMap<Integer, PublishedCounts> both = new TreeMap<>(counts);
            both.replaceAll((days, here) -> here.and(Objects.requireNonNull(elsewhere.counts.get(days))));
            SortedMap<Integer, PublishedPairs> pairsOfBoth = new TreeMap<>(pairs);
            pairsOfBoth.replaceAll((days, here) -> here.and(Objects.requireNonNull(elsewhere.pairs.get(days))));
            return new Shown(
                    both, pairsOfBoth, curves == null ? null : curves.and(Objects.requireNonNull(elsewhere.curves)));
        }
    }
}

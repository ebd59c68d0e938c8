package org.candorregistry.core.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
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

    /**
     * How to answer.
     *
     * @param eventRule of a measure of time; null for a score
     * @param responders published thresholds of the measure
     * @param neighbours whose numbers would tell those of a group; null: nothing is withheld from this reader
     */
    GroupAnswers(
            @Nullable EventRule eventRule,
            List<ResponderThreshold> responders,
            MinimumCell minimum,
            @Nullable Neighbours neighbours) {
        this.eventRule = eventRule;
        this.responders = responders;
        this.minimum = minimum;
        this.neighbours = neighbours;
    }

    /** One answer for each group, in their order. */
    List<ComparisonAnswer.Group> of(List<GroupCounts> groups, int horizonDays) {
        if (groups.isEmpty()) {
            return List.of();
        }
        SortedSet<Integer> timePoints = new TreeSet<>(Set.of(horizonDays));
        groups.forEach(group -> timePoints.addAll(group.horizons().keySet()));
        List<Integer> days = List.copyOf(timePoints);
        Map<Integer, PublishedTable> published = published(groups, days);
        return groups.stream()
                .map(group -> answer(group, horizonDays, shown(group.group(), published, days)))
                .toList();
    }

    /** What may be shown of a group beside the other groups, and beside whoever else could be asked for. */
    private Map<Integer, PublishedCounts> shown(
            String group, Map<Integer, PublishedTable> published, List<Integer> timePoints) {
        Map<Integer, PublishedCounts> shown = new LinkedHashMap<>();
        published.forEach((days, table) -> shown.put(days, of(group, table)));
        for (Neighbours.Family family : neighbours == null ? List.<Neighbours.Family>of() : neighbours.of(group)) {
            published(family.members(), timePoints)
                    .forEach((days, table) ->
                            shown.computeIfPresent(days, (same, counts) -> counts.and(of(family.asked(), table))));
        }
        return shown;
    }

    private static PublishedCounts of(String group, PublishedTable table) {
        return Objects.requireNonNull(table.groups().get(group));
    }

    private Map<Integer, PublishedTable> published(List<GroupCounts> groups, List<Integer> timePoints) {
        List<Map<String, GoalCounts>> horizons = new ArrayList<>();
        for (int days : timePoints) {
            Map<String, GoalCounts> atHorizon = new LinkedHashMap<>();
            groups.forEach(group -> atHorizon.put(group.group(), group.at(days).goals()));
            horizons.add(atHorizon);
        }
        List<PublishedTable> tables = PublishedTable.ofHorizons(horizons, minimum);
        Map<Integer, PublishedTable> published = new LinkedHashMap<>();
        for (int i = 0; i < tables.size(); i++) {
            published.put(timePoints.get(i), tables.get(i));
        }
        return published;
    }

    private ComparisonAnswer.Group answer(GroupCounts group, int horizonDays, Map<Integer, PublishedCounts> shown) {
        Map<Integer, Cases> cases = new LinkedHashMap<>();
        shown.forEach(
                (days, counts) -> cases.put(days, ThreeCases.of(days, group.at(days), counts, minimum, responders)));
        return new ComparisonAnswer.Group(
                group.group(),
                group.synthetic(),
                Objects.requireNonNull(cases.get(horizonDays)),
                List.copyOf(cases.values()),
                eventRule == null
                        ? null
                        : TimeCases.of(group.times(), competing(eventRule), new TreeSet<>(cases.keySet()), minimum));
    }

    private static Set<String> competing(EventRule rule) {
        return rule.events().stream()
                .filter(event -> event.ending() == EventRule.Ending.COMPETING)
                .map(EventRule.EndingEvent::kind)
                .collect(Collectors.toSet());
    }
}

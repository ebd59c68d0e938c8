package org.candorregistry.core.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The goals of several groups at one horizon, and of all of them together, as a reader may see them.
 *
 * @param groups in the order they were given
 * @param total over all groups
 */
public record PublishedTable(Map<String, PublishedCounts> groups, PublishedCounts total) {

    /**
     * One horizon.
     *
     * @param groups at least one; a goal belongs to one group
     * @throws IllegalArgumentException if there is no group
     */
    public static PublishedTable of(Map<String, GoalCounts> groups, MinimumCell minimum) {
        return ofHorizons(List.of(groups), minimum).get(0);
    }

    /**
     * Several horizons of the same goals: what is withheld of the enrolled at one of them is withheld at all.
     *
     * @return one table for each of {@code horizons}, in their order
     */
    public static List<PublishedTable> ofHorizons(List<Map<String, GoalCounts>> horizons, MinimumCell minimum) {
        List<GoalBreakdown> shapes = horizons.stream()
                .map(groups -> new GoalBreakdown(groups.values()))
                .toList();
        List<Map<String, Breakdown>> breakdowns = new ArrayList<>();
        for (int i = 0; i < horizons.size(); i++) {
            Map<String, Breakdown> table = new LinkedHashMap<>();
            GoalBreakdown shape = shapes.get(i);
            horizons.get(i).forEach((group, counts) -> table.put(group, shape.of(counts)));
            breakdowns.add(table);
        }
        List<SuppressedTable> suppressed = SuppressedTable.ofAll(breakdowns, minimum);
        List<PublishedTable> published = new ArrayList<>();
        for (int i = 0; i < horizons.size(); i++) {
            published.add(publish(horizons.get(i), shapes.get(i), suppressed.get(i), minimum));
        }
        return published;
    }

    /**
     * One group.
     *
     * @throws IllegalArgumentException if there is no such group
     */
    public PublishedCounts group(String group) {
        PublishedCounts found = groups.get(group);
        if (found == null) {
            throw new IllegalArgumentException("No such group: " + group + ".");
        }
        return found;
    }

    /**
     * Whether a curve may tell what became of a group: each of these numbers is shown here, or it is nobody and so is
     * whoever else it is withheld of.
     *
     * @param byKind whether it tells failure events by kind
     */
    boolean outcomesMayBeTold(String group, boolean byKind) {
        return group(group).withheldOutcomes(byKind).keySet().stream()
                .allMatch(name -> groups.values().stream()
                        .allMatch(other -> other.withheldOutcomes(byKind).getOrDefault(name, 0L) == 0));
    }

    /** The same of all groups together, in the question without a split. */
    boolean outcomesOfAllMayBeTold(boolean byKind) {
        return total.withheldOutcomes(byKind).values().stream().allMatch(people -> people == 0);
    }

    private static PublishedTable publish(
            Map<String, GoalCounts> groups, GoalBreakdown shape, SuppressedTable suppressed, MinimumCell minimum) {
        Map<String, PublishedCounts> published = new LinkedHashMap<>();
        groups.forEach((group, counts) -> published.put(
                group, new PublishedCounts(suppressed.group(group), shape.eventKinds(), counts, minimum)));
        GoalCounts all = groups.values().stream().reduce(GoalCounts.none(), GoalCounts::merge);
        return new PublishedTable(published, new PublishedCounts(suppressed.total(), shape.eventKinds(), all, minimum));
    }
}

package org.candorregistry.core.statistics;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Groups of people followed for events that all fail their goals, and the tables of the same people at some time points:
 * whoever had an event by then has failed, whoever was seen then or later has not, and the others were missed.
 */
record FollowedGroups(SortedMap<String, CompetingEventCounts> groups, List<Integer> timePoints, MinimumCell minimum) {

    /** The same people as one group, as the question without a split sees them. */
    FollowedGroups together() {
        CompetingEventCounts all =
                groups.values().stream().reduce(CompetingEventCounts::merge).orElseThrow();
        return new FollowedGroups(new TreeMap<>(Map.of("all", all)), timePoints, minimum);
    }

    SortedMap<Integer, PublishedTable> tables() {
        List<PublishedTable> published =
                PublishedTable.ofHorizons(timePoints.stream().map(this::goals).toList(), minimum);
        SortedMap<Integer, PublishedTable> tables = new TreeMap<>();
        for (int i = 0; i < published.size(); i++) {
            tables.put(timePoints.get(i), published.get(i));
        }
        return tables;
    }

    PublishedCurves curvesByKind() {
        return PublishedCurves.byKind(groups, tables(), minimum);
    }

    PublishedCurves curvesOfAnyEvent() {
        return PublishedCurves.ofAnyEvent(groups, tables(), minimum);
    }

    /** The tables' numbers, in the order of the time points. */
    List<Map<String, Breakdown>> breakdowns() {
        return timePoints.stream()
                .map(this::goals)
                .map(goals -> {
                    GoalBreakdown shape = new GoalBreakdown(goals.values());
                    Map<String, Breakdown> table = new TreeMap<>();
                    goals.forEach((group, counts) -> table.put(group, shape.of(counts)));
                    return table;
                })
                .toList();
    }

    private Map<String, GoalCounts> goals(int timePoint) {
        Map<String, GoalCounts> goals = new TreeMap<>();
        groups.forEach((group, counts) -> goals.put(group, goals(counts, timePoint)));
        return goals;
    }

    private static GoalCounts goals(CompetingEventCounts counts, int timePoint) {
        Map<String, Long> failed = counts.eventsUntil(timePoint);
        Map<GoalClass, Long> classes = new EnumMap<>(GoalClass.class);
        classes.put(
                GoalClass.FAILURE_EVENT,
                failed.values().stream().mapToLong(Long::longValue).sum());
        for (CompetingEventCounts.Day day : counts.days()) {
            long still = day.day() < timePoint ? 0 : day.censored() + (day.day() > timePoint ? day.allEvents() : 0);
            classes.merge(GoalClass.GOAL_MET, still, Long::sum);
            classes.merge(GoalClass.MISSED, day.day() < timePoint ? day.censored() : 0, Long::sum);
        }
        return new GoalCounts(new ClassCounts(classes), failed);
    }
}

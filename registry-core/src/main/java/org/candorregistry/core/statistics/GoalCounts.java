package org.candorregistry.core.statistics;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The goals of a group at one horizon by class, and its failure events by kind.
 *
 * @param classes how many goals are in each class
 * @param failureEvents how many goals failed by which kind of event; a goal counts once, for the event that made it a
 *     failure, so that the kinds add up to {@link GoalClass#FAILURE_EVENT}. Kinds that could occur and did not are
 *     listed with zero: what is left out is shown not to exist.
 */
public record GoalCounts(ClassCounts classes, Map<String, Long> failureEvents) {

    /** @throws IllegalArgumentException if a number is negative or the kinds do not add up */
    public GoalCounts {
        failureEvents = Collections.unmodifiableMap(new TreeMap<>(failureEvents));
        long sum = failureEvents.values().stream().reduce(0L, Math::addExact);
        if (failureEvents.values().stream().anyMatch(count -> count < 0)
                || sum != classes.of(GoalClass.FAILURE_EVENT)) {
            throw new IllegalArgumentException("Failure events by kind do not add up to all failure events.");
        }
    }

    public static GoalCounts none() {
        return new GoalCounts(ClassCounts.none(), Map.of());
    }

    public GoalCounts merge(GoalCounts other) {
        Map<String, Long> events = new TreeMap<>(failureEvents);
        other.failureEvents.forEach((kind, count) -> events.merge(kind, count, Math::addExact));
        return new GoalCounts(classes.merge(other.classes), events);
    }
}

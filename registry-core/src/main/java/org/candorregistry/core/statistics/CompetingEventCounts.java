package org.candorregistry.core.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * On which day after treatment how many people had which first event, where one event precludes the others, and how
 * many were last seen without any.
 *
 * @param days ascending, each day once, none without people
 */
public record CompetingEventCounts(List<Day> days) {

    /**
     * What happened on one day.
     *
     * @param day whole days since treatment, not negative
     * @param events people per cause whose first event was on this day; a cause without people may be left out
     * @param censored people last seen on this day without any event
     */
    public record Day(int day, Map<String, Long> events, long censored) {

        /** @throws IllegalArgumentException if a number is negative */
        public Day {
            events = Map.copyOf(events);
            if (day < 0 || censored < 0 || events.values().stream().anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("Days and counts are not negative: day " + day + ".");
            }
        }

        /** People with this event on this day. */
        public long events(String cause) {
            return events.getOrDefault(cause, 0L);
        }

        /** People with any event on this day. */
        public long allEvents() {
            return events.values().stream().mapToLong(Long::longValue).sum();
        }

        private Day plus(Day other) {
            Map<String, Long> sum = new HashMap<>(events);
            other.events.forEach((cause, count) -> sum.merge(cause, count, Math::addExact));
            return new Day(day, sum, Math.addExact(censored, other.censored));
        }

        private Day withoutEmptyCauses() {
            Map<String, Long> kept = new HashMap<>(events);
            kept.values().removeIf(count -> count == 0);
            return new Day(day, kept, censored);
        }
    }

    /** Puts the days in order, adds up what belongs to one day and drops days and causes without people. */
    public CompetingEventCounts {
        TreeMap<Integer, Day> ordered = new TreeMap<>();
        days.forEach(day -> ordered.merge(day.day(), day.withoutEmptyCauses(), Day::plus));
        days = ordered.values().stream()
                .filter(day -> day.allEvents() + day.censored() > 0)
                .toList();
    }

    public static CompetingEventCounts of(Collection<Day> days) {
        return new CompetingEventCounts(List.copyOf(days));
    }

    public CompetingEventCounts merge(CompetingEventCounts other) {
        List<Day> both = new ArrayList<>(days);
        both.addAll(other.days);
        return new CompetingEventCounts(both);
    }

    /** The causes that occurred, in alphabetical order. */
    public Set<String> causes() {
        Set<String> causes = new TreeSet<>();
        days.forEach(day -> causes.addAll(day.events().keySet()));
        return causes;
    }

    /** People per cause who had the event up to and including {@code day}. */
    Map<String, Long> eventsUntil(int day) {
        Map<String, Long> until = new TreeMap<>();
        days.stream()
                .filter(at -> at.day() <= day)
                .forEach(at -> at.events().forEach((cause, count) -> until.merge(cause, count, Math::addExact)));
        return until;
    }

    /** One event alone: who had another one before was last seen then. */
    public EventCounts only(String cause) {
        return new EventCounts(days.stream()
                .map(day -> new EventCounts.Day(
                        day.day(), day.events(cause), day.allEvents() - day.events(cause) + day.censored()))
                .toList());
    }

    /** Any event as one: the counts for event-free survival. */
    public EventCounts anyEvent() {
        return new EventCounts(days.stream()
                .map(day -> new EventCounts.Day(day.day(), day.allEvents(), day.censored()))
                .toList());
    }
}

package org.candorregistry.core.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * On which day after treatment how many people had the event, and how many were last seen without it.
 *
 * @param days ascending, each day once, none without people
 */
public record EventCounts(List<Day> days) {

    /**
     * What happened on one day.
     *
     * @param day whole days since treatment, not negative
     * @param events people who had the event on this day
     * @param censored people last seen on this day without the event; ties: the events come first
     */
    public record Day(int day, long events, long censored) {

        /** @throws IllegalArgumentException if a number is negative */
        public Day {
            if (day < 0 || events < 0 || censored < 0) {
                throw new IllegalArgumentException("Days and counts are not negative: day " + day + ".");
            }
        }

        private Day plus(Day other) {
            return new Day(day, Math.addExact(events, other.events), Math.addExact(censored, other.censored));
        }
    }

    /** Puts the days in order, adds up what belongs to one day and drops days without people. */
    public EventCounts {
        TreeMap<Integer, Day> ordered = new TreeMap<>();
        days.forEach(day -> ordered.merge(day.day(), day, Day::plus));
        days = ordered.values().stream()
                .filter(day -> day.events() + day.censored() > 0)
                .toList();
    }

    public static EventCounts of(Collection<Day> days) {
        return new EventCounts(List.copyOf(days));
    }

    public EventCounts merge(EventCounts other) {
        List<Day> both = new ArrayList<>(days);
        both.addAll(other.days);
        return new EventCounts(both);
    }

    /** Number of people. */
    public long n() {
        return days.stream().mapToLong(day -> day.events() + day.censored()).sum();
    }

    /** Number of people with the event. */
    public long events() {
        return days.stream().mapToLong(Day::events).sum();
    }

    /** People who had the event up to and including {@code day}. */
    public long eventsUntil(int day) {
        return days.stream()
                .filter(at -> at.day() <= day)
                .mapToLong(Day::events)
                .sum();
    }

    /** These events as the only cause. */
    CompetingEventCounts asOnlyCause() {
        return CompetingEventCounts.of(days.stream()
                .map(at -> new CompetingEventCounts.Day(at.day(), Map.of("event", at.events()), at.censored()))
                .toList());
    }

    /** People neither with the event nor censored before {@code day}: those who could have it on that day. */
    public long atRisk(int day) {
        return days.stream()
                .filter(at -> at.day() >= day)
                .mapToLong(at -> at.events() + at.censored())
                .sum();
    }
}

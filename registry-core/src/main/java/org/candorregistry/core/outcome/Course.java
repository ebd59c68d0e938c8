package org.candorregistry.core.outcome;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.candorregistry.core.followup.EventCode;

/**
 * All that is known of a person after a treatment, in the order in which it happened, whatever the order in which it was
 * recorded. Nothing that was observed after consent ended or after death counts.
 */
final class Course {

    private final Map<String, List<ScoreOnDay>> scores;
    private final List<EventOnDay> events;
    private final List<Integer> contacts;
    private final int lastDay;
    private final boolean ended;

    /**
     * @param scores valid scores by measure, each day once per measure
     * @param events valid events
     * @param contacts days (d) on which the person was in contact and alive
     * @param consentedUntil the last day (d) covered by consent to the registry; {@link Integer#MAX_VALUE} where it was
     *     not withdrawn
     */
    Course(
            Map<String, List<ScoreOnDay>> scores,
            Collection<EventOnDay> events,
            Collection<Integer> contacts,
            int consentedUntil) {
        int withdrawn = events.stream()
                .filter(event -> event.kind().equals(EventCode.WITHDRAWAL))
                .mapToInt(EventOnDay::day)
                .min()
                .orElse(Integer.MAX_VALUE);
        this.lastDay = Math.min(consentedUntil, withdrawn);
        this.ended = lastDay < Integer.MAX_VALUE;
        this.events = events.stream()
                .filter(event -> event.day() <= lastDay)
                .sorted(EventOnDay.IN_ORDER)
                .toList();
        this.scores = scores;
        this.contacts = List.copyOf(contacts);
    }

    /** Valid scores of a measure on days that count, from the first to the last. */
    Stream<ScoreOnDay> scores(String measure) {
        return scores.getOrDefault(measure, List.of()).stream()
                .filter(score -> score.day() <= lastDay)
                .sorted(Comparator.comparingInt(ScoreOnDay::day));
    }

    Optional<EventOnDay> firstEvent(Predicate<EventOnDay> which) {
        return events.stream().filter(which).findFirst();
    }

    Optional<EventOnDay> death() {
        return firstEvent(EventOnDay::isDeath);
    }

    /** Whether consent ended before a day; on the day of a withdrawal event it still holds. */
    boolean withdrawnBefore(int day) {
        return ended && lastDay < day;
    }

    /** Empty where consent was not withdrawn. */
    Optional<Integer> firstDayWithoutConsent() {
        return ended ? Optional.of(lastDay + 1) : Optional.empty();
    }

    /** Days (d) that count on which the person is known to have been alive and in contact, in any order. */
    Stream<Integer> contacts() {
        return Stream.concat(
                        contacts.stream(),
                        events.stream()
                                .filter(event ->
                                        !event.isDeath() && !event.kind().equals(EventCode.LOST_TO_FOLLOW_UP))
                                .map(EventOnDay::day))
                .filter(day -> day <= lastDay);
    }

    /** The last day (d) on which the person is known to have been alive and in contact; 0 where nothing is known. */
    int lastContact() {
        int last = IntStream.of(
                        0,
                        lastOf(contacts.stream()),
                        lastOf(events.stream()
                                .filter(event -> !event.kind().equals(EventCode.LOST_TO_FOLLOW_UP))
                                .map(EventOnDay::day)),
                        lastOf(scores.values().stream().flatMap(List::stream).map(ScoreOnDay::day)))
                .max()
                .getAsInt();
        return death().map(death -> Math.min(death.day(), last)).orElse(last);
    }

    private int lastOf(Stream<Integer> days) {
        return days.filter(day -> day <= lastDay).max(Integer::compare).orElse(0);
    }
}

package org.candorregistry.core.outcome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What was observed after one treatment, gathered row by row in any order. */
final class Observations {

    private final Map<String, List<ScoreOnDay>> scores = new HashMap<>();
    private final List<EventOnDay> events = new ArrayList<>();
    private final List<Integer> contacts = new ArrayList<>();

    void score(String measure, ScoreOnDay score) {
        scores.computeIfAbsent(measure, key -> new ArrayList<>()).add(score);
    }

    void event(EventOnDay event) {
        events.add(event);
    }

    /** A day (d) after treatment on which the person was alive and in contact. */
    void contact(int day) {
        contacts.add(day);
    }

    /** {@code consentedUntil} as in {@link Course}. */
    Course course(int consentedUntil) {
        return course(consentedUntil, List.of());
    }

    /** @param told events besides those observed */
    Course course(int consentedUntil, List<EventOnDay> told) {
        return new Course(scores, Stream.concat(events.stream(), told.stream()).toList(), contacts, consentedUntil);
    }
}

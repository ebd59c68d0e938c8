package org.candorregistry.core.outcome;

import java.util.List;
import java.util.Optional;
import org.candorregistry.core.instrument.EventRule.Ending;
import org.candorregistry.core.instrument.EventRule.EndingEvent;
import org.jspecify.annotations.Nullable;

/**
 * Time from treatment to the first event of a measure, to one that competes with it, or to the last contact.
 *
 * @param days (d) from the treatment, 0 or more
 * @param event what happened; null where {@code CENSORED}
 */
public record TimeToEvent(int days, Status status, @Nullable String event) {

    public enum Status {
        /** The measure's event. */
        EVENT,
        /** Another event, after which the measure's own cannot come any more. */
        COMPETING,
        /** Neither until the last contact. */
        CENSORED
    }

    /**
     * An ending that has no day: it came by the day that it carries, and may have come before every other. Then the time
     * is not known, only that it was no longer than that.
     */
    static Optional<EventOnDay> undated(List<EndingEvent> ends, Course course) {
        return course.firstEvent(
                event -> !event.dayKnown() && reached(ends, event).isPresent());
    }

    /**
     * The first of a measure's events. On one day, an event comes before the end of contact, and what else happened
     * before a death: relapse and death on one day are a relapse.
     *
     * @param ends the measure's own events and those that compete with them, each kind once
     * @param course without an {@link #undated} ending; where there is one, its day stands for the latest possible
     */
    static TimeToEvent of(List<EndingEvent> ends, Course course) {
        Optional<EventOnDay> first =
                course.firstEvent(event -> reached(ends, event).isPresent());
        if (first.isEmpty()) {
            return new TimeToEvent(course.lastContact(), Status.CENSORED, null);
        }
        EventOnDay event = first.get();
        boolean competing = reached(ends, event).orElseThrow().ending() == Ending.COMPETING;
        return new TimeToEvent(event.day(), competing ? Status.COMPETING : Status.EVENT, event.kind());
    }

    private static Optional<EndingEvent> reached(List<EndingEvent> ends, EventOnDay event) {
        return ends.stream().filter(end -> isReached(end, event)).findFirst();
    }

    private static boolean isReached(EndingEvent end, EventOnDay event) {
        return end.kind().equals(event.kind())
                && (end.minimumGrade() == null || (event.grade() != null && event.grade() >= end.minimumGrade()));
    }
}

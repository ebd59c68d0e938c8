package org.candorregistry.core.outcome;

import org.jspecify.annotations.Nullable;

/**
 * What ends the time of a time-to-event measure.
 *
 * @param kind code list {@code clinical_event_kind}
 * @param competing whether it only makes the measure's own event impossible
 * @param minimumGrade only events of this grade or higher; null: any, graded or not
 */
record EndOfTime(String kind, boolean competing, @Nullable Integer minimumGrade) {

    boolean isReachedBy(EventOnDay event) {
        return kind.equals(event.kind())
                && (minimumGrade == null || (event.grade() != null && event.grade() >= minimumGrade));
    }
}

package org.candorregistry.core.outcome;

import java.util.Comparator;
import org.candorregistry.core.followup.EventCode;
import org.jspecify.annotations.Nullable;

/**
 * A clinical event as classification sees it.
 *
 * @param day days (d) from the treatment, 0 or later
 * @param kind code list {@code clinical_event_kind}
 * @param grade on the scale of its kind; null: not graded
 * @param seriousAndRelated serious, and its relatedness to the treatment counts as related: possible, probable, certain
 * @param dayKnown false: it had happened by that day
 */
record EventOnDay(int day, String kind, @Nullable Integer grade, boolean seriousAndRelated, boolean dayKnown) {

    /** An event whose day is known. */
    EventOnDay(int day, String kind, @Nullable Integer grade, boolean seriousAndRelated) {
        this(day, kind, grade, seriousAndRelated, true);
    }

    /**
     * By day; what happened on one day came before a death on it, and is otherwise in the order of its names, so that no
     * result depends on the order in which events were recorded.
     */
    static final Comparator<EventOnDay> IN_ORDER = Comparator.comparingInt(EventOnDay::day)
            .thenComparing(EventOnDay::isDeath)
            .thenComparing(EventOnDay::kind);

    boolean isDeath() {
        return kind.equals(EventCode.DEATH);
    }

    /** An adverse event fails a goal only if it is serious and related to the treatment. */
    boolean canFailAGoal() {
        return !kind.equals(EventCode.ADVERSE_EVENT) || seriousAndRelated;
    }
}

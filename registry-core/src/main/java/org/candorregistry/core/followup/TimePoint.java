package org.candorregistry.core.followup;

import java.time.LocalDate;
import java.util.Set;

/**
 * A time point of a follow-up plan. All days count from the treatment, which is day 0.
 *
 * @param horizonDays the day (d) the follow-up is meant for
 * @param label for people, as {@code 6 months}
 * @param windowOpens first day (d) on which it may be done
 * @param windowCloses last day (d) on which it may be done; not before the horizon
 * @param alsoMeasures measures it asks for besides those of the goals of a treatment
 */
public record TimePoint(int horizonDays, String label, int windowOpens, int windowCloses, Set<String> alsoMeasures) {

    public TimePoint {
        alsoMeasures = Set.copyOf(alsoMeasures);
    }

    /** One that asks for the measures of the goals and nothing else. */
    public TimePoint(int horizonDays, String label, int windowOpens, int windowCloses) {
        this(horizonDays, label, windowOpens, windowCloses, Set.of());
    }

    public boolean windowHolds(int day) {
        return windowOpens <= day && day <= windowCloses;
    }

    public LocalDate dueOn(LocalDate treatedOn) {
        return treatedOn.plusDays(horizonDays);
    }

    public LocalDate opensOn(LocalDate treatedOn) {
        return treatedOn.plusDays(windowOpens);
    }

    public LocalDate closesOn(LocalDate treatedOn) {
        return treatedOn.plusDays(windowCloses);
    }
}

package org.candorregistry.core.followup;

import java.time.LocalDate;

/**
 * A time point of a follow-up plan. All days count from the treatment, which is day 0.
 *
 * @param horizonDays the day (d) the follow-up is meant for
 * @param label for people, as {@code 6 months}
 * @param windowOpens first day (d) on which it may be done
 * @param windowCloses last day (d) on which it may be done; not before the horizon
 */
public record TimePoint(int horizonDays, String label, int windowOpens, int windowCloses) {

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

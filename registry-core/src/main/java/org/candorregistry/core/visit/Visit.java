package org.candorregistry.core.visit;

import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up that a plan asks for, as it is stored: nothing in it depends on today.
 *
 * @param plan id of the plan that asks for it
 * @param horizonDays the day (d) it is meant for; {@link #BASELINE} of what is asked before the treatment
 * @param label for people, as {@code 6 months}
 * @param opensOn first day of its window
 * @param dueOn the day it is meant for
 * @param closesOn last day of its window
 * @param expected measures that it asks for; empty where only events are followed
 * @param missing those of them that have no score in its window
 * @param completedOn the first day by which all that it asks for had been observed; null: not all of it was
 * @param ending what ended follow-up on or before its last day; null where nothing did or it was completed
 */
public record Visit(
        String plan,
        int horizonDays,
        String label,
        LocalDate opensOn,
        LocalDate dueOn,
        LocalDate closesOn,
        SortedSet<String> expected,
        SortedSet<String> missing,
        @Nullable LocalDate completedOn,
        @Nullable Ending ending) {

    /** The horizon of the baseline. */
    public static final int BASELINE = 0;

    public VisitState state(LocalDate today) {
        return VisitState.of(this, today);
    }
}

package org.candorregistry.core.comparison;

import org.jspecify.annotations.Nullable;

/**
 * What became of everybody: {@code evaluated + missed + pending + notEvaluable + died + withdrawn = enrolled}, and
 * {@code due = evaluated + missed + notEvaluable}. Counts of goals; null: withheld.
 *
 * @param enrolled all goals of the cohort
 * @param due goals whose time point has passed for people who live and take part
 * @param evaluated goals with an answer
 * @param missed goals without one after the window closed
 * @param pending goals whose window is still open or has not opened
 * @param notEvaluable goals without a valid score at baseline
 * @param died goals of people who died before
 * @param withdrawn goals of people who withdrew before
 * @param completeness evaluated of due; null: withheld, or nothing is due
 * @param openQueries enrolled goals of treatments about which something is asked that is not closed yet
 */
public record Denominators(
        @Nullable Long enrolled,
        @Nullable Long due,
        @Nullable Long evaluated,
        @Nullable Long missed,
        @Nullable Long pending,
        @Nullable Long notEvaluable,
        @Nullable Long died,
        @Nullable Long withdrawn,
        @Nullable Share completeness,
        @Nullable Long openQueries) {}

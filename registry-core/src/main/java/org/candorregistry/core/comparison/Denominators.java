package org.candorregistry.core.comparison;

import org.jspecify.annotations.Nullable;

/**
 * What became of everybody: {@code evaluated + missed + pending + notEvaluable + died + withdrawn = enrolled}, and
 * {@code due = evaluated + missed + notEvaluable}. Counts of goals; null: withheld.
 *
 * @param completeness evaluated of due; null: withheld, or nothing is due
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
        @Nullable Share completeness) {}

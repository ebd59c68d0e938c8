package org.candorregistry.core.comparison;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question to the registry.
 *
 * @param cohort whose results are asked for
 * @param compareBy splits the cohort into groups; null: one group
 * @param threshold the threshold that decides what counts as improved and worsened; null: the one that is preferred for
 *     measure and condition, if there is any
 * @param cut of a researcher, the data cut that is asked; null: the latest
 */
public record CompareCohort(
        Cohort cohort,
        @Nullable Factor compareBy,
        @Nullable String threshold,
        @Nullable UUID cut) {

    public CompareCohort(Cohort cohort, @Nullable Factor compareBy, @Nullable String threshold) {
        this(cohort, compareBy, threshold, null);
    }

    /** The same, however its criteria were written. */
    CompareCohort inOrder() {
        return new CompareCohort(cohort.inOrder(), compareBy, threshold, cut);
    }

    /** Whose results a group of the answer tells. */
    Cohort cohortOf(String group) {
        return compareBy == null ? cohort : cohort.with(compareBy, group);
    }
}

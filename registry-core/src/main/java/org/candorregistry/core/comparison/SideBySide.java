package org.candorregistry.core.comparison;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question about several cohorts of one measure at one time point.
 *
 * @param cohorts {@value #FEWEST} to {@value #MOST}, no two of the same name
 * @param threshold decides for all of them; null: of each the one that is preferred for its condition
 * @param cut of a researcher, the data cut that is asked; null: the latest
 */
public record SideBySide(
        List<NamedCohort> cohorts,
        @Nullable String threshold,
        @Nullable UUID cut) {

    public static final int FEWEST = 2;
    public static final int MOST = 10;

    public SideBySide {
        cohorts = List.copyOf(cohorts);
    }

    /** A cohort, and what the answer calls it. */
    public record NamedCohort(String name, Cohort cohort) {}

    /** The same, however its criteria were written. */
    SideBySide inOrder() {
        return new SideBySide(
                cohorts.stream()
                        .map(named ->
                                new NamedCohort(named.name(), named.cohort().inOrder()))
                        .toList(),
                threshold,
                cut);
    }

    /** One of the cohorts as a question of its own. */
    CompareCohort question(NamedCohort named, @Nullable UUID ofCut) {
        return new CompareCohort(named.cohort(), null, threshold, ofCut);
    }
}

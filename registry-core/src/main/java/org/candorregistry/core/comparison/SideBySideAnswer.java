package org.candorregistry.core.comparison;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the registry knows of several cohorts.
 *
 * @param statement what kind of number this is, in words; always to be shown with them
 * @param synthetic whether demonstration data are in it
 * @param syntheticNote the same in words; null where no synthetic data are in it
 * @param horizonDays d after treatment
 * @param cohorts in the order in which they were asked for
 * @param differences null where some of the cohorts may share people, and where there are not two with anybody
 * @param differencesNote in words, what of the differences is not told and why; null where all is
 * @param note in words, where what was missed could turn around which cohort fails less often; else null
 */
public record SideBySideAnswer(
        String statement,
        boolean synthetic,
        @Nullable String syntheticNote,
        String methodVersion,
        Instant asOf,
        String population,
        ComparisonAnswer.Source source,
        ComparisonAnswer.Measured measure,
        int horizonDays,
        List<Side> cohorts,
        @Nullable Differences differences,
        @Nullable String differencesNote,
        @Nullable String note) {

    /**
     * A cohort.
     *
     * @param answer as it is given to the question about this cohort alone
     */
    public record Side(String name, ComparisonAnswer answer) {}
}

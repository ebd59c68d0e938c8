package org.candorregistry.core.comparison;

import java.time.Instant;
import java.util.List;
import org.candorregistry.core.statistics.ProductOutlier;
import org.jspecify.annotations.Nullable;

/**
 * Products that fail more often than the others of a cohort, for people to look at. Every number in it is defined in
 * docs/statistics.md.
 *
 * @param statement what kind of number this is, in words; always to be shown with them
 * @param synthetic whether demonstration data are in it
 * @param syntheticNote the same in words; null where no synthetic data are in it
 * @param screened how many devices, preparations and cell sources were screened, 0 or more
 * @param outliers those to look at, by factor and value
 * @param note what the screen does not say, in words
 */
public record ProductsAnswer(
        String statement,
        boolean synthetic,
        @Nullable String syntheticNote,
        String methodVersion,
        Instant asOf,
        ComparisonAnswer.Source source,
        Cohort cohort,
        ComparisonAnswer.Measured measured,
        ComparisonAnswer.Threshold threshold,
        ComparisonAnswer.Suppressed suppression,
        int screened,
        List<Outlier> outliers,
        String note) {

    /**
     * A product to look at.
     *
     * @param factor {@code device}, {@code preparation}, {@code cellSource}
     * @param value of it
     * @param failure of those evaluated; null where fewer than may be told failed, or did not
     * @param expected {failures} of as many people at the rate of the others, 0 or more; null as {@code failure} is
     * @param timesTheOthers ratio of the two rates, 0 or more; null as {@code failure} is, and where none of the others failed
     * @param probability that chance alone brings as many failures or more, from 0 to 1; null as {@code failure} is
     */
    public record Outlier(
            String factor,
            String value,
            ProductOutlier.Reason reason,
            @Nullable Share failure,
            @Nullable Double expected,
            @Nullable Double timesTheOthers,
            @Nullable Double probability) {}
}

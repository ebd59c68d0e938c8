package org.candorregistry.core.comparison;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.candorregistry.core.comparison.ClinicsAnswer.Expectation;
import org.jspecify.annotations.Nullable;

/**
 * Whether a clinic's own failures have come more or less often than is to be expected, treatment day by treatment day. For its own
 * eyes only. Every number in it is defined in docs/statistics.md.
 *
 * @param statement what kind of number this is, in words; always to be shown with them
 * @param source the data cut from which the expected comes; the failures are those of the clinic's rows as they stand
 * @param expectation how the expected probability comes about
 * @param oddsRatio of failure that is looked for; its inverse is looked for, too
 * @param limit beyond it a sum is a signal
 * @param steps one for each day of treatment with somebody evaluated, the first first
 * @param worse first day on which the sum of worse is beyond the limit; null: none
 * @param better first day on which the sum of better is beyond the limit; null: none
 * @param note what a signal does not say, in words
 */
public record CusumAnswer(
        String statement,
        String methodVersion,
        Instant asOf,
        ComparisonAnswer.Source source,
        Cohort cohort,
        ComparisonAnswer.Measured measured,
        ComparisonAnswer.Threshold threshold,
        Expectation expectation,
        double oddsRatio,
        double limit,
        List<Step> steps,
        @Nullable LocalDate worse,
        @Nullable LocalDate better,
        String note) {

    /**
     * A day of treatment.
     *
     * @param evaluated {people} treated on it, 1 or more
     * @param failed {people} of them
     * @param expected {people} who were to be expected to fail
     * @param ofWorse sum that looks for worse, 0 or more
     * @param ofBetter sum that looks for better, 0 or more
     */
    public record Step(
            LocalDate treatedOn, long evaluated, long failed, double expected, double ofWorse, double ofBetter) {}
}

package org.candorregistry.core.comparison;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.comparison.FactorsAnswer.LeftOut;
import org.jspecify.annotations.Nullable;

/**
 * Clinics side by side: each one's failures beside those to be expected of people like its own. No ranks: clinics stand in the
 * order of how many were evaluated. Every number in it is defined in docs/statistics.md.
 *
 * @param statement what kind of number this is, in words; always to be shown with them
 * @param synthetic whether demonstration data are in it
 * @param syntheticNote the same in words; null where no synthetic data are in it
 * @param failure of all clinics together; null where it is withheld or not defined
 * @param expectation how the expected shares come about
 * @param overdispersion how much more the clinics shown vary than chance alone lets them, as a ratio of variances; 1: no more; null
 *     of fewer than {@value ClinicsService#FEWEST_FOR_DISPERSION} clinics
 * @param results of the clinics shown
 * @param notShown the others
 * @param note what the classes do not say, in words
 */
public record ClinicsAnswer(
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
        @Nullable Share failure,
        Expectation expectation,
        @Nullable Double overdispersion,
        List<ClinicResult> results,
        NotShown notShown,
        String note) {

    /**
     * How the expected share of failure comes about: from a logistic model of what was known before the treatment.
     *
     * @param factors in the model; none: the share of all clinics is expected of each
     * @param leftOut factors that are not in it, and why
     * @param penalised whether Firth's penalty was needed, because the data separate or are few
     */
    public record Expectation(List<String> factors, List<LeftOut> leftOut, boolean penalised) {}

    /** Whether a clinic's share of failure is outside the inner limits, and on which side. */
    public enum Position {
        BELOW_EXPECTED,
        WITHIN_EXPECTED,
        ABOVE_EXPECTED
    }

    /**
     * A clinic.
     *
     * @param clinic its id; of others than the reader's own, for stewards only
     * @param name null as {@code clinic} is
     * @param own whether the reader is of this clinic
     * @param failure of those evaluated
     * @param expectedShare of failure among people like these, from 0 to 1
     * @param observedOverExpected failures over those expected, 0 or more
     * @param lower of its 95 % interval, 0 or more
     * @param upper of its 95 % interval, 0 or more
     * @param inner 95 % limits of chance around the expected share
     * @param outer 99.8 % limits
     * @param position by the inner limits
     * @param beyondOuter whether it lies outside the outer limits too
     */
    public record ClinicResult(
            @Nullable UUID clinic,
            @Nullable String name,
            boolean own,
            Share failure,
            double expectedShare,
            double observedOverExpected,
            double lower,
            double upper,
            Limits inner,
            Limits outer,
            Position position,
            boolean beyondOuter) {}

    /**
     * Between which chance leaves a share.
     *
     * @param lower from 0 to 1
     * @param upper from 0 to 1
     */
    public record Limits(double lower, double upper) {}

    /**
     * Clinics that are not shown, each counted once.
     *
     * @param fewEvaluated {clinics} with too few evaluated
     * @param incomplete {clinics} with enough, of whose people too many were missed
     * @param withheld {clinics} whose numbers, or those of others by them, would tell of few people
     * @param own which of these the reader's own clinic is: {@code fewEvaluated}, {@code incomplete}; else null
     */
    public record NotShown(
            long fewEvaluated,
            long incomplete,
            long withheld,
            @Nullable String own) {}
}

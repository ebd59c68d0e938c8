package org.candorregistry.core.comparison;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What sets best apart from failure: of each recorded factor, who has which value in the groups best, typical and failure; a model
 * of failure by several factors at once; and who was missed. Every number in it is defined in docs/statistics.md.
 *
 * @param statement what kind of number this is, in words; always to be shown with them
 * @param synthetic whether demonstration data are in it
 * @param syntheticNote the same in words; null where no synthetic data are in it
 * @param groups who best, typical and failure are
 * @param factors those that lie furthest apart first; those that cannot be told last
 * @param model null where there is none; {@code modelNote} says why
 * @param response whether those who were missed differ from those who were evaluated, and the share of failure with that taken
 *     into account; null where it cannot be told; {@code responseNote} says why
 * @param finding in words, what stands out; never why
 */
public record FactorsAnswer(
        String statement,
        boolean synthetic,
        @Nullable String syntheticNote,
        String methodVersion,
        Instant asOf,
        String population,
        ComparisonAnswer.Source source,
        Cohort cohort,
        ComparisonAnswer.Measured measured,
        ComparisonAnswer.Threshold threshold,
        ComparisonAnswer.Suppressed suppression,
        Groups groups,
        List<FactorShares> factors,
        @Nullable FailureModel model,
        @Nullable String modelNote,
        @Nullable Response response,
        @Nullable String responseNote,
        String finding) {

    /**
     * The groups that are set apart, at the cohort's horizon.
     *
     * @param p90 best: an improvement of at least so much, points of the measure; null where it is withheld or there is none
     * @param p25 typical: from this improvement on; null likewise
     * @param p75 typical: up to this improvement; null likewise
     * @param failed {people} who failed; null where it is withheld, or failure is not defined
     * @param evaluated {people} who succeeded or failed; null where it is withheld
     * @param missed {people} whose window closed without a result; null where it is withheld
     */
    public record Groups(
            @Nullable BigDecimal p90,
            @Nullable BigDecimal p25,
            @Nullable BigDecimal p75,
            @Nullable Long failed,
            @Nullable Long evaluated,
            @Nullable Long missed) {}

    /**
     * A factor.
     *
     * @param factor its name in questions
     * @param standardizedDifference best less failure, 0 or more, in units of the spread within them; null where it cannot be told
     * @param responseDifference evaluated less missed, likewise
     * @param values none where they would tell of too few people beside what the cut told already
     */
    public record FactorShares(
            String factor,
            @Nullable Double standardizedDifference,
            @Nullable Double responseDifference,
            List<ValueShares> values) {}

    /**
     * A value of a factor. A number is null where it is withheld.
     *
     * @param best {people} of the group best who have it
     * @param typical {people} of the group typical who have it
     * @param failed {people} who failed and have it
     * @param evaluated {people} who were evaluated and have it
     * @param missed {people} who were missed and have it
     */
    public record ValueShares(
            String value,
            @Nullable Long best,
            @Nullable Long typical,
            @Nullable Long failed,
            @Nullable Long evaluated,
            @Nullable Long missed) {}

    /**
     * Odds of failure by several factors at once.
     *
     * @param failed {people}
     * @param others {people} evaluated who did not fail
     * @param parameters without the intercept, 1 or more
     * @param eventsPerVariable the rarer of failed and others, over the parameters
     * @param penalised whether Firth's penalty was needed, because the data separate or are few
     * @param terms one for each value but the one it is compared with
     * @param leftOut factors that are not in it, and why
     */
    public record FailureModel(
            long failed,
            long others,
            int parameters,
            double eventsPerVariable,
            boolean penalised,
            List<Term> terms,
            List<LeftOut> leftOut) {}

    /**
     * A value, compared with another of its factor, the other factors of the model being the same.
     *
     * @param reference the value that it is compared with; of an age, ten years younger
     * @param oddsRatio of failure, more than 0: 2 means twice the odds; null where it follows from other terms
     * @param lower of its 95 % interval; null likewise
     * @param upper of its 95 % interval; null likewise
     */
    public record Term(
            String factor,
            String value,
            String reference,
            @Nullable Double oddsRatio,
            @Nullable Double lower,
            @Nullable Double upper) {}

    /**
     * The share of failure with those who were evaluated standing for people alike who were missed: each weighs the inverse of the
     * probability with which people alike were evaluated.
     *
     * @param evaluated {people}, 1 or more
     * @param missed {people}, 1 or more
     * @param plain share of failure without weights
     * @param weighted share of failure with weights, from 0 to 1
     * @param lower of its 95 % interval, from 0 to 1
     * @param upper of its 95 % interval, from 0 to 1
     * @param effectivePeople {people} of equal weight that would tell as much, more than 0
     * @param largestWeight of anybody, where the mean is 1; 1 or more
     * @param parameters of the model of who was evaluated, without the intercept, 1 or more
     * @param penalised whether Firth's penalty was needed, because the data separate or are few
     * @param factors in the model
     * @param leftOut factors that are not in it, and why
     * @param note what it takes for granted, in words
     */
    public record Response(
            long evaluated,
            long missed,
            Share plain,
            double weighted,
            double lower,
            double upper,
            double effectivePeople,
            double largestWeight,
            int parameters,
            boolean penalised,
            List<String> factors,
            List<LeftOut> leftOut,
            String note) {}

    /** A factor that is not in the model. */
    public record LeftOut(String factor, String why) {}
}

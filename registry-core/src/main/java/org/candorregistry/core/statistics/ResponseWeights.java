package org.candorregistry.core.statistics;

import java.util.List;
import java.util.Optional;
import org.candorregistry.core.statistics.LogisticRegression.Fit;

/**
 * The share of failure with those who were evaluated standing for those who were missed: each counts as many people as the
 * inverse of the probability with which people alike were evaluated. Right where, among people alike, whether they were missed
 * had nothing to do with how they fared; nothing in the data tells whether it had.
 *
 * @param share weighted share of failure, in [0, 1]
 * @param interval Wilson's, with {@code effectivePeople} for the number of people; takes the probabilities for known
 * @param effectivePeople so many people of equal weight tell as much: Kish's; from 1 to those evaluated
 * @param largestWeight the largest, where the mean over those evaluated is 1
 * @param penalised whether the probabilities are by Firth's penalty
 * @see "Robins, Rotnitzky and Zhao, JASA 89 (1994) 846-866; Seaman and White, Statistical Methods in Medical Research 22 (2013)
 *     278-295; Kish, Survey Sampling (1965), 11.7"
 */
public record ResponseWeights(
        double share, Interval interval, double effectivePeople, double largestWeight, boolean penalised) {

    /**
     * People with the same covariates.
     *
     * @param covariates without the intercept
     * @param failed evaluated, and failed; not negative
     * @param others evaluated, and not failed; not negative
     * @param missed not evaluated; not negative
     */
    public record Pattern(List<Double> covariates, long failed, long others, long missed) {

        private long evaluated() {
            return failed + others;
        }
    }

    /**
     * Weights.
     *
     * @param patterns of all who were evaluated or missed
     * @return empty where nobody was evaluated, or the probabilities could not be found
     */
    public static Optional<ResponseWeights> of(List<Pattern> patterns, Level level) {
        if (patterns.stream().mapToLong(Pattern::evaluated).sum() == 0) {
            return Optional.empty();
        }
        return LogisticRegression.fit(patterns.stream()
                        .map(pattern -> new LogisticRegression.Pattern(
                                pattern.covariates(), pattern.evaluated(), pattern.missed()))
                        .toList())
                .map(fit -> weighted(patterns, fit, level));
    }

    private static ResponseWeights weighted(List<Pattern> patterns, Fit fit, Level level) {
        double failed = 0;
        double evaluated = 0;
        double squares = 0;
        double largest = 0;
        long people = 0;
        for (Pattern pattern : patterns) {
            if (pattern.evaluated() > 0) {
                double weight = 1 / fit.probability(pattern.covariates());
                failed += weight * pattern.failed();
                evaluated += weight * pattern.evaluated();
                squares += weight * weight * pattern.evaluated();
                largest = Math.max(largest, weight);
                people += pattern.evaluated();
            }
        }
        double share = failed / evaluated;
        double effective = evaluated * evaluated / squares;
        return new ResponseWeights(
                share,
                Proportion.wilson(share, effective, level),
                effective,
                largest * people / evaluated,
                fit.penalised());
    }
}

package org.candorregistry.core.statistics;

import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * The ranks between which a quantile of the population lies; {@link QuantileEstimate} says by which rule.
 *
 * @param lower from 0 to n; 0 is no observation
 * @param upper from 1 to n + 1; n + 1 is no observation
 * @param coverage exact, in [0, 1]
 */
record OrderStatisticRanks(long lower, long upper, double coverage) {

    /**
     * The ranks for one quantile.
     *
     * @param n number of observations, at most 2147483647
     * @throws ArithmeticException if {@code n} is greater
     */
    static OrderStatisticRanks of(long n, double p, Level level) {
        BinomialDistribution atMostQuantile = new BinomialDistribution(Math.toIntExact(n), p);
        int lower = atMostQuantile.inverseCumulativeProbability(level.tail());
        int upper = atMostQuantile.inverseCumulativeProbability(1 - level.tail()) + 1;
        double coverage = atMostQuantile.cumulativeProbability(upper - 1)
                - (lower == 0 ? 0 : atMostQuantile.cumulativeProbability(lower - 1));
        return new OrderStatisticRanks(lower, upper, coverage);
    }
}

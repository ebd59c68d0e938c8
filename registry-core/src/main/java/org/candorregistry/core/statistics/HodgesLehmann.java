package org.candorregistry.core.statistics;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By how much one group improved more than another, of two that share nobody: the median of the differences of each person
 * of the first and each of the second, with Moses' interval. The interval holds its level for every distribution that is
 * shifted; with ties it is wider than it need be, never narrower.
 *
 * @param difference points; positive: the first improved more
 * @param lower of the interval, points; null: the groups are too small for one
 * @param upper of the interval, points; null as {@code lower} is
 * @see "Hodges and Lehmann, Annals of Mathematical Statistics 34 (1963) 598-611; Moses in Walker and Lev, Statistical
 *     Inference (1953); Hollander and Wolfe, Nonparametric Statistical Methods (1999), sections 4.2 and 4.3"
 */
public record HodgesLehmann(
        BigDecimal difference,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper) {

    /** Up to so many in both groups the ranks of the bounds are exact, beyond them from the normal distribution. */
    static final int EXACT_UP_TO = 50;

    /**
     * The first less the second.
     *
     * @return empty where one of them is of nobody
     */
    public static Optional<HodgesLehmann> of(Histogram first, Histogram second, Level level) {
        if (first.n() == 0 || second.n() == 0) {
            return Optional.empty();
        }
        long pairs = Math.multiplyExact(first.n(), second.n());
        BigDecimal middle = first.kthDifference(second, (pairs + 1) / 2)
                .add(first.kthDifference(second, pairs / 2 + 1))
                .divide(BigDecimal.valueOf(2));
        long rank = lowerRank(first.n(), second.n(), level);
        return Optional.of(new HodgesLehmann(
                Decimals.plain(middle),
                rank < 1 ? null : first.kthDifference(second, rank),
                rank < 1 ? null : first.kthDifference(second, pairs + 1 - rank)));
    }

    /**
     * The rank of the lower bound among the differences: the largest {@code k} for which the Mann-Whitney statistic is below
     * {@code k} with at most half of the error; 0: there is none.
     */
    private static long lowerRank(long first, long second, Level level) {
        if (first > EXACT_UP_TO || second > EXACT_UP_TO) {
            double deviation = Math.sqrt((double) first * second * (first + second + 1) / 12);
            return (long) Math.floor((double) first * second / 2 - level.z() * deviation);
        }
        double[] probabilities = mannWhitney((int) first, (int) second);
        double below = 0;
        int rank = 0;
        while (below + probabilities[rank] <= level.tail()) {
            below += probabilities[rank];
            rank++;
        }
        return rank;
    }

    /**
     * Probability of each value of the Mann-Whitney statistic where the groups do not differ. The number of ways to have a
     * value is its coefficient in the Gaussian binomial, a product of {@code (1 - qⁱ) / (1 - qʲ)}; each factor is applied to
     * probabilities, so that nothing grows large.
     */
    private static double[] mannWhitney(int first, int second) {
        int most = first * second;
        double[] ways = new double[most + 1];
        ways[0] = 1;
        for (int j = 1; j <= second; j++) {
            for (int value = most; value >= first + j; value--) {
                ways[value] -= ways[value - first - j];
            }
            for (int value = j; value <= most; value++) {
                ways[value] += ways[value - j];
            }
            double scale = (double) j / (first + j);
            for (int value = 0; value <= most; value++) {
                ways[value] *= scale;
            }
        }
        return ways;
    }
}

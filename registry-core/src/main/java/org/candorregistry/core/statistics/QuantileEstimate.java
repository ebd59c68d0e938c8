package org.candorregistry.core.statistics;

import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A sample quantile with its distribution-free confidence interval from order statistics.
 *
 * <p>The interval runs from the {@code l}-th to the {@code u}-th smallest observation. With {@code B} binomial
 * {@code (n, p)}, {@code l} is the largest rank with {@code P(B <= l - 1) <= tail} and {@code u} the smallest with
 * {@code P(B >= u) <= tail}, where {@code tail = (1 - level) / 2}: each side errs with at most half of the error, so the
 * interval holds its level for every distribution, with ties more so. Where no observation is extreme enough
 * ({@code l = 0} or {@code u = n + 1}) the bound does not exist and is absent; it is not replaced by the minimum or
 * maximum. Where {@code n p} or {@code n (1 - p)} is far below one, type 7 interpolates towards the middle and may leave
 * the interval; not so for the quantiles from 0.05 to 0.95 at a level of at least 0.9.
 *
 * @param <T> an improvement in points, or an improvement with failures ranked worst
 * @param p which quantile, in [0, 1]
 * @param value the sample quantile, type 7
 * @param lower absent if the sample is too small for a lower bound
 * @param upper absent if the sample is too small for an upper bound
 * @param coverage {@code P(l <= B <= u - 1)}, the exact coverage for a continuous distribution; at least the level. An
 *     absent bound counts as unlimited.
 * @see "Conover, Practical Nonparametric Statistics, 3rd ed., section 3.2; David and Nagaraja, Order Statistics, 3rd
 *     ed., section 7.1"
 */
public record QuantileEstimate<T>(
        double p, T value, @Nullable T lower, @Nullable T upper, double coverage) {

    static <T> QuantileEstimate<T> of(double p, T value, long n, Level level, LongFunction<T> kth) {
        OrderStatisticRanks ranks = OrderStatisticRanks.of(n, p, level);
        T lower = ranks.lower() == 0 ? null : kth.apply(ranks.lower());
        T upper = ranks.upper() > n ? null : kth.apply(ranks.upper());
        return new QuantileEstimate<>(p, value, lower, upper, ranks.coverage());
    }
}

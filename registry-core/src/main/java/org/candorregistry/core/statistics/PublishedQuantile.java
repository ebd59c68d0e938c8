package org.candorregistry.core.statistics;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A quantile and its interval as a reader may see them: each of the three numbers is withheld where fewer people than
 * the minimum lie at or beyond it, on either side. A bound is a value that somebody had, so it needs the same cover as
 * the quantile itself.
 *
 * @param <T> as in {@link QuantileEstimate}
 * @param p which quantile, in [0, 1]
 * @param lower absent if the sample is too small for a lower bound
 * @param upper absent if the sample is too small for an upper bound
 */
public record PublishedQuantile<T>(double p, Disclosure<T> value, Disclosure<T> lower, Disclosure<T> upper) {

    static <T> PublishedQuantile<T> of(QuantileEstimate<T> estimate, Predicate<T> covered) {
        return new PublishedQuantile<>(
                estimate.p(),
                disclose(estimate.value(), covered),
                disclose(estimate.lower(), covered),
                disclose(estimate.upper(), covered));
    }

    private static <T> Disclosure<T> disclose(@Nullable T value, Predicate<T> covered) {
        if (value == null) {
            return Disclosure.absent();
        }
        return covered.test(value) ? Disclosure.shown(value) : Disclosure.withheld();
    }
}

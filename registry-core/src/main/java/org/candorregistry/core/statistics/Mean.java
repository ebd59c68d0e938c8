package org.candorregistry.core.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Mean of a sample, with what its interval needs.
 *
 * @param n number of observations, at least 1
 * @param value arithmetic mean, in points
 * @param variance with denominator n - 1, in points squared, not negative; empty if n is 1
 */
public record Mean(long n, double value, OptionalDouble variance) {

    static Mean of(long n, BigDecimal sum, BigDecimal sumOfSquares) {
        BigDecimal count = BigDecimal.valueOf(n);
        double mean = sum.divide(count, MathContext.DECIMAL64).doubleValue();
        if (n == 1) {
            return new Mean(n, mean, OptionalDouble.empty());
        }
        BigDecimal squaredDeviations = count.multiply(sumOfSquares).subtract(sum.multiply(sum));
        BigDecimal pairs = count.multiply(count.subtract(BigDecimal.ONE));
        double variance = squaredDeviations.divide(pairs, MathContext.DECIMAL64).doubleValue();
        return new Mean(n, mean, OptionalDouble.of(variance));
    }

    /** In points; empty if n is 1. */
    public OptionalDouble standardDeviation() {
        return variance.isEmpty() ? variance : OptionalDouble.of(Math.sqrt(variance.getAsDouble()));
    }

    /**
     * {@code value ± t(n - 1) · sd / √n}.
     *
     * @return empty if n is 1
     * @see "Student, Biometrika 6 (1908) 1-25"
     */
    public Optional<Interval> interval(Level level) {
        if (variance.isEmpty()) {
            return Optional.empty();
        }
        double halfWidth = level.t(n - 1) * Math.sqrt(variance.getAsDouble() / n);
        return Optional.of(new Interval(value - halfWidth, value + halfWidth));
    }
}

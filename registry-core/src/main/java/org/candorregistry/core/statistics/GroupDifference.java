package org.candorregistry.core.statistics;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How two groups differ in one score.
 *
 * @param first empty where it has nobody
 * @param second empty where it has nobody
 */
public record GroupDifference(Optional<Mean> first, Optional<Mean> second) {

    /** Count, sum and sum of squares of a score in a group. */
    public record Sums(long n, BigDecimal sum, BigDecimal sumOfSquares) {

        Optional<Mean> mean() {
            return n == 0 ? Optional.empty() : Optional.of(Mean.of(n, sum, sumOfSquares));
        }
    }

    public static GroupDifference of(Sums first, Sums second) {
        return new GroupDifference(first.mean(), second.mean());
    }

    /**
     * {@code (mean of the first − mean of the second) / √((s₁² + s₂²) / 2)}, in standard deviations.
     *
     * @return empty where a group has fewer than two, or nobody differs from anybody
     * @see "Austin, Statistics in Medicine 28 (2009) 3083-3107"
     */
    public OptionalDouble standardised() {
        if (first.isEmpty() || second.isEmpty()) {
            return OptionalDouble.empty();
        }
        OptionalDouble one = first.get().variance();
        OptionalDouble other = second.get().variance();
        if (one.isEmpty() || other.isEmpty() || one.getAsDouble() + other.getAsDouble() == 0) {
            return OptionalDouble.empty();
        }
        double pooled = Math.sqrt((one.getAsDouble() + other.getAsDouble()) / 2);
        return OptionalDouble.of((first.get().value() - second.get().value()) / pooled);
    }
}

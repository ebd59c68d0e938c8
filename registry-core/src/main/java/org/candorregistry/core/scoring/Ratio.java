package org.candorregistry.core.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact number. A mean of answers seldom has a last decimal, so scores are kept as fractions and rounded once, at the
 * end.
 *
 * @param denominator above 0
 */
public record Ratio(BigDecimal numerator, BigDecimal denominator) {

    static Ratio of(BigDecimal number) {
        return new Ratio(number, BigDecimal.ONE);
    }

    static Ratio of(BigDecimal numerator, long denominator) {
        return new Ratio(numerator, BigDecimal.valueOf(denominator));
    }

    Ratio plus(Ratio other) {
        return new Ratio(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Ratio times(long factor, long divisor) {
        return new Ratio(
                numerator.multiply(BigDecimal.valueOf(factor)), denominator.multiply(BigDecimal.valueOf(divisor)));
    }

    /**
     * The nearest multiple of a step; of two equally near ones the one further from 0.
     *
     * @param step above 0
     */
    public BigDecimal rounded(BigDecimal step) {
        BigDecimal steps = numerator.divide(denominator.multiply(step), 0, RoundingMode.HALF_UP);
        return steps.multiply(step);
    }
}

package org.candorregistry.core.statistics;

import java.math.BigDecimal;

/** One way to write a decimal, so that equal numbers are equal objects and print alike. */
final class Decimals {

    private Decimals() {}

    /** {@code value} without trailing zeros after the point and without an exponent: 12.50 as 12.5, 1E+1 as 10. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

package org.candorregistry.core.imports.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A declared conversion of units.
 *
 * @param factor null: none is declared, and a number is taken as it stands
 * @param decimals digits after the point that the converted number is rounded to, half up; null: all
 */
record Scaling(@Nullable BigDecimal factor, @Nullable Integer decimals) {

    static final Scaling NONE = new Scaling(null, null);

    BigDecimal of(BigDecimal number) {
        if (factor == null) {
            return number;
        }
        BigDecimal converted = number.multiply(factor);
        return decimals == null ? converted : converted.setScale(decimals, RoundingMode.HALF_UP);
    }
}

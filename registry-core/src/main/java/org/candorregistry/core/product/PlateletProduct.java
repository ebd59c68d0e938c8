package org.candorregistry.core.product;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the counts before and after preparation say of platelet-rich plasma. */
public final class PlateletProduct {

    private PlateletProduct() {}

    /** Whether leukocytes were enriched with the platelets, LR-PRP, or left behind, LP-PRP. */
    public enum Leukocytes {
        LEUKOCYTE_RICH,
        LEUKOCYTE_POOR
    }

    /** Platelets in the product over platelets in whole blood, {ratio} in two decimals; empty where one is unknown. */
    public static Optional<BigDecimal> enrichment(Characterization measured) {
        BigDecimal blood = measured.plateletsBlood();
        BigDecimal product = measured.plateletsProduct();
        return blood == null || product == null || blood.signum() == 0
                ? Optional.empty()
                : Optional.of(product.divide(blood, 2, RoundingMode.HALF_UP));
    }

    /** Empty where a count is unknown, or where both are the same. */
    public static Optional<Leukocytes> leukocytes(Characterization measured) {
        return compare(measured.leukocytesProduct(), measured.leukocytesBlood())
                .filter(order -> order != 0)
                .map(order -> order > 0 ? Leukocytes.LEUKOCYTE_RICH : Leukocytes.LEUKOCYTE_POOR);
    }

    private static Optional<Integer> compare(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? Optional.empty() : Optional.of(one.compareTo(other));
    }
}

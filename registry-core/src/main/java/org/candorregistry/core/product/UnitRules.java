package org.candorregistry.core.product;

import java.math.BigDecimal;
import org.candorregistry.core.failure.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that are possible and yet betray another unit. A number above its range names the unit by itself
 * ({@link ProductElements}); these are the ones below.
 */
final class UnitRules {

    /**
     * 10*6/kg. A marrow or blood graft with less does not engraft: the lowest of 187 paediatric transplants is 0.79
     * (Kalwak 2010), of 64 adult ones 2.04 (Sobecks 2011), whose documentation prints the unit a hundredfold too high.
     * A cord unit may hold less.
     */
    private static final BigDecimal LEAST_CD34 = new BigDecimal("0.1");

    /** No product with one viable cell in a hundred is given; a share written as a fraction is at most 1. */
    private static final BigDecimal LARGEST_FRACTION = BigDecimal.ONE;

    private UnitRules() {}

    static void check(DescribedProduct described, Violations violations) {
        ProductDescription product = described.product();
        boolean cord = "ucb".equals(product.source().cellSource());
        if (!cord && isBelow(product.dose().cd34PerKg(), LEAST_CD34)) {
            violations.add(
                    "/dose/cd34PerKg",
                    ProductFailure.UNIT_IMPLAUSIBLE,
                    "A graft with fewer than " + LEAST_CD34
                            + " x 10*6 CD34+ cells per kg does not engraft. The unit is 10*6/kg, not 10*8/kg.");
        }
        BigDecimal viability = product.characterization().viability();
        if (viability != null && viability.signum() > 0 && viability.compareTo(LARGEST_FRACTION) <= 0) {
            violations.add(
                    "/characterization/viability",
                    ProductFailure.UNIT_IMPLAUSIBLE,
                    "Viability is recorded in %, from 0 to 100, not as a fraction.");
        }
    }

    private static boolean isBelow(@Nullable BigDecimal value, BigDecimal bound) {
        return value != null && value.compareTo(bound) < 0;
    }
}

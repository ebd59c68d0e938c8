package org.candorregistry.core.comparison;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A quantile of improvement in points of the instrument, positive is better, with its distribution-free 95 % interval.
 *
 * @param value points of the instrument
 * @param lower null: too few pairs for a lower bound, or withheld
 * @param upper null: too few pairs for an upper bound, or withheld
 */
public record Estimate(
        BigDecimal value,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper) {}

package org.candorregistry.core.outcome;

import java.math.BigDecimal;
import java.util.Objects;
import org.candorregistry.core.instrument.Threshold;
import org.candorregistry.core.instrument.Threshold.ValueKind;
import org.candorregistry.core.statistics.GoalClass;
import org.jspecify.annotations.Nullable;

/**
 * The smallest change that matters to patients (MCID), as published. It is applied when a result is read and never stored
 * with it, so that all results follow a change of the catalogue at once. ADR-0012.
 *
 * @param value greater than 0; points of the measure, or percent of the baseline
 */
public record SmallestChange(BigDecimal value, boolean percentOfBaseline) {

    public static SmallestChange of(Threshold threshold) {
        return new SmallestChange(threshold.value(), threshold.valueKind() == ValueKind.PERCENT_OF_BASELINE);
    }

    /**
     * The class of a change that did not reach its goal's target. A percentage of a baseline of 0 is not defined, so it is
     * not reached in either direction.
     *
     * @param improvement points of the measure, positive is better
     * @param baseline in the measure's unit; needed for a percentage only
     */
    public GoalClass classOf(BigDecimal improvement, @Nullable BigDecimal baseline) {
        BigDecimal points = percentOfBaseline
                ? percentOf(Objects.requireNonNull(baseline, "No change without a baseline."))
                : value;
        if (points.signum() == 0) {
            return GoalClass.UNCHANGED;
        }
        if (improvement.compareTo(points) >= 0) {
            return GoalClass.IMPROVED;
        }
        return improvement.compareTo(points.negate()) <= 0 ? GoalClass.WORSENED : GoalClass.UNCHANGED;
    }

    private BigDecimal percentOf(BigDecimal baseline) {
        return value.multiply(baseline.abs()).movePointLeft(2);
    }
}

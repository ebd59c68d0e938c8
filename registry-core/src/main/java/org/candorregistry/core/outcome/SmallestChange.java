package org.candorregistry.core.outcome;

import java.math.BigDecimal;
import java.util.Optional;
import org.candorregistry.core.instrument.Threshold;
import org.candorregistry.core.instrument.Threshold.ValueKind;

/**
 * The smallest change that matters to patients (MCID), as published.
 *
 * @param value greater than 0; points of the measure, or percent of the baseline
 */
record SmallestChange(BigDecimal value, boolean percentOfBaseline) {

    static SmallestChange of(Threshold threshold) {
        return new SmallestChange(threshold.value(), threshold.valueKind() == ValueKind.PERCENT_OF_BASELINE);
    }

    /**
     * In points of the measure.
     *
     * @return empty for a percentage of a baseline of 0: the change is then not defined, and no such change is reached
     */
    Optional<BigDecimal> points(BigDecimal baseline) {
        if (!percentOfBaseline) {
            return Optional.of(value);
        }
        return baseline.signum() == 0
                ? Optional.empty()
                : Optional.of(value.multiply(baseline.abs()).movePointLeft(2));
    }
}

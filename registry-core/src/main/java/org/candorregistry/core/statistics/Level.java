package org.candorregistry.core.statistics;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * A confidence level, and the two-sided critical values that belong to it.
 *
 * @param value in (0, 1), exclusive: 0.95 for 95 %
 */
public record Level(double value) {

    /** 95 %, the level of every interval unless one says otherwise. */
    public static final Level DEFAULT = new Level(0.95);

    private static final NormalDistribution STANDARD_NORMAL = new NormalDistribution();
    private static final double T_QUANTILE_ACCURACY = 1e-14;

    /** @throws IllegalArgumentException if {@code value} does not lie strictly between 0 and 1 */
    public Level {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException("A confidence level lies between 0 and 1: " + value + ".");
        }
    }

    /** Probability left out on each side, in (0, 0.5). */
    double tail() {
        return (1 - value) / 2;
    }

    /** Standard normal quantile of {@code 1 - tail}: 1.959964 for 95 %. */
    double z() {
        return STANDARD_NORMAL.inverseCumulativeProbability(1 - tail());
    }

    /** Student's t quantile of {@code 1 - tail}; {@code degreesOfFreedom} at least 1. */
    double t(long degreesOfFreedom) {
        return new TDistribution(degreesOfFreedom, T_QUANTILE_ACCURACY).inverseCumulativeProbability(1 - tail());
    }
}

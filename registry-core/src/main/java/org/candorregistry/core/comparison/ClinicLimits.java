package org.candorregistry.core.comparison;

/**
 * What a clinic needs, so that it is compared.
 *
 * @param leastEvaluated {people}
 * @param leastCompleteness evaluated over due, in [0, 1]
 */
public record ClinicLimits(int leastEvaluated, double leastCompleteness) {

    /** @throws IllegalArgumentException if nobody would do, or more than all */
    public ClinicLimits {
        if (leastEvaluated < 1 || !(leastCompleteness >= 0 && leastCompleteness <= 1)) {
            throw new IllegalArgumentException("At least one evaluated, and a completeness from 0 to 1.");
        }
    }
}

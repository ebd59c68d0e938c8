package org.candorregistry.core.statistics;

/**
 * A closed interval of real numbers, in the unit of what it is an interval of.
 *
 * @param lower finite, at most {@code upper}
 * @param upper finite
 */
public record Interval(double lower, double upper) {

    /** @throws IllegalArgumentException if a bound is not finite or the bounds are in the wrong order */
    public Interval {
        if (!Double.isFinite(lower) || !Double.isFinite(upper) || lower > upper) {
            throw new IllegalArgumentException("Not an interval: " + lower + " to " + upper + ".");
        }
    }

    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }
}

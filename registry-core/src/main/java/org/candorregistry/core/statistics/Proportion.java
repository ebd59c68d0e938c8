package org.candorregistry.core.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How many of how many.
 *
 * @param count from 0 to {@code of}
 * @param of not negative
 */
public record Proportion(long count, long of) {

    /** @throws IllegalArgumentException if a number is negative or the part greater than the whole */
    public Proportion {
        if (count < 0 || count > of) {
            throw new IllegalArgumentException("Not a proportion: " + count + " of " + of + ".");
        }
    }

    /** In [0, 1]; empty if {@code of} is 0. */
    public OptionalDouble share() {
        return of == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) count / of);
    }

    /**
     * Wilson's score interval, without continuity correction, within [0, 1].
     *
     * @return empty if {@code of} is 0
     * @see "Wilson, JASA 22 (1927) 209-212; Newcombe, Statistics in Medicine 17 (1998) 857-872, method 3"
     */
    public Optional<Interval> wilson(Level level) {
        if (of == 0) {
            return Optional.empty();
        }
        return Optional.of(wilson((double) count / of, (double) of, level));
    }

    /**
     * The same of a share of so many people, halves possible.
     *
     * @param share in [0, 1]
     * @param people more than 0
     */
    static Interval wilson(double share, double people, Level level) {
        double z = level.z();
        double denominator = 1 + z * z / people;
        double centre = (share + z * z / (2 * people)) / denominator;
        double halfWidth = z * Math.sqrt(share * (1 - share) / people + z * z / (4 * people * people)) / denominator;
        double lower = share == 0 ? 0 : Math.max(0, centre - halfWidth);
        double upper = share == 1 ? 1 : Math.min(1, centre + halfWidth);
        return new Interval(lower, upper);
    }
}

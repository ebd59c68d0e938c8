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
        double n = of;
        double share = count / n;
        double z = level.z();
        double denominator = 1 + z * z / n;
        double centre = (share + z * z / (2 * n)) / denominator;
        double halfWidth = z * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / denominator;
        double lower = count == 0 ? 0 : Math.max(0, centre - halfWidth);
        double upper = count == of ? 1 : Math.min(1, centre + halfWidth);
        return Optional.of(new Interval(lower, upper));
    }
}

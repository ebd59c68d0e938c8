package org.candorregistry.core.comparison;

import org.candorregistry.core.statistics.Interval;
import org.candorregistry.core.statistics.Level;
import org.candorregistry.core.statistics.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * How many of how many, with Wilson's 95 % interval.
 *
 * @param count how many
 * @param of how many there are
 * @param share in [0, 1]
 * @param lower of the interval, in [0, 1]
 * @param upper of the interval, in [0, 1]
 */
public record Share(long count, long of, double share, double lower, double upper) {

    /** Null where nobody was counted: a share of nobody is not a number. */
    static @Nullable Share of(Proportion proportion) {
        Interval interval = proportion.wilson(Level.DEFAULT).orElse(null);
        return interval == null
                ? null
                : new Share(
                        proportion.count(),
                        proportion.of(),
                        proportion.share().orElseThrow(),
                        interval.lower(),
                        interval.upper());
    }
}

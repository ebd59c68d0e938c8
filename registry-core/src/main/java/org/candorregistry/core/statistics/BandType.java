package org.candorregistry.core.statistics;

import java.util.Optional;

/**
 * The scale on which the pointwise confidence band of a survivor function is symmetric, as {@code conf.type} of R's
 * {@code survfit}. With {@code se} the standard error of {@code S} and {@code z} the normal quantile:
 */
public enum BandType {
    /** {@code S^exp(± z se / (S ln S))}; not defined where {@code S} is 0 or 1. The registry's own choice. */
    LOG_LOG {
        @Override
        Optional<Interval> around(double survival, double standardError, double z) {
            if (survival >= 1) {
                return Optional.empty();
            }
            double logLog = Math.log(-Math.log(survival));
            double distance = z * standardError / (survival * -Math.log(survival));
            return Optional.of(
                    new Interval(Math.exp(-Math.exp(logLog + distance)), Math.exp(-Math.exp(logLog - distance))));
        }
    },
    /** {@code S exp(± z se / S)}, cut at 1; R's default. */
    LOG {
        @Override
        Optional<Interval> around(double survival, double standardError, double z) {
            double distance = z * standardError / survival;
            return Optional.of(
                    new Interval(survival * Math.exp(-distance), Math.min(1, survival * Math.exp(distance))));
        }
    },
    /** {@code S ± z se}, cut at 0 and 1. */
    PLAIN {
        @Override
        Optional<Interval> around(double survival, double standardError, double z) {
            double distance = z * standardError;
            return Optional.of(new Interval(Math.max(0, survival - distance), Math.min(1, survival + distance)));
        }
    };

    /**
     * The interval around one estimate.
     *
     * @param survival in (0, 1]
     * @param standardError of {@code survival}, not negative
     * @return empty where this scale has no interval
     */
    abstract Optional<Interval> around(double survival, double standardError, double z);
}

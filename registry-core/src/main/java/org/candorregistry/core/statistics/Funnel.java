package org.candorregistry.core.statistics;

import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * Whether as many of a clinic's people had an event as is to be expected of people like them, as far as chance goes.
 *
 * @see "Spiegelhalter, Statistics in Medicine 24 (2005) 1185-1202"
 */
public final class Funnel {

    /** Outer limits: 99.8 %. */
    public static final Level OUTER = new Level(0.998);

    private Funnel() {}

    /**
     * Shares between which chance leaves a clinic of so many people: exact binomial limits, interpolated between two whole
     * numbers of events, as the paper's appendix has them.
     *
     * @param people 1 to 2147483647
     * @param expected share, in [0, 1]
     */
    public static Interval limits(long people, double expected, Level level) {
        return new Interval(limit(people, expected, level.tail()), limit(people, expected, 1 - level.tail()));
    }

    private static double limit(long people, double expected, double probability) {
        BinomialDistribution events = new BinomialDistribution(Math.toIntExact(people), expected);
        int first = events.inverseCumulativeProbability(probability);
        double until = events.cumulativeProbability(first);
        double of = events.probability(first);
        double beyond = of > 0 ? (until - probability) / of : 0;
        return Math.min(1, Math.max(0, (first - beyond) / people));
    }

    /**
     * Events observed over those expected, with an interval that takes the expected for known: exact binomial limits of the
     * observed share (Clopper and Pearson, Biometrika 26 (1934) 404-413), over the expected share.
     *
     * @param expected {events}, more than 0
     */
    public static Interval ratio(Proportion observed, double expected, Level level) {
        long count = observed.count();
        long of = observed.of();
        double lower = count == 0
                ? 0
                : new BetaDistribution(count, of - count + 1.0).inverseCumulativeProbability(level.tail());
        double upper = count == of
                ? 1
                : new BetaDistribution(count + 1.0, of - count).inverseCumulativeProbability(1 - level.tail());
        return new Interval(lower * of / expected, upper * of / expected);
    }

    /** How many standard deviations of chance the observed number is from the expected one. */
    public static double deviation(Proportion observed, double expected) {
        return (observed.count() - expected) / Math.sqrt(expected * (1 - expected / observed.of()));
    }
}

package org.candorregistry.core.statistics;

import java.util.Optional;

/**
 * One share less another, of two groups that share nobody, with Newcombe's interval.
 *
 * @param difference in [-1, 1]
 */
public record ProportionDifference(double difference, Interval interval) {

    /**
     * The first less the second: each bound is as far away as the two Wilson bounds beyond it are together, squared and added.
     *
     * @return empty where one of them is of nobody
     * @see "Newcombe, Statistics in Medicine 17 (1998) 873-890, method 10"
     */
    public static Optional<ProportionDifference> of(Proportion first, Proportion second, Level level) {
        Optional<Interval> ofFirst = first.wilson(level);
        Optional<Interval> ofSecond = second.wilson(level);
        if (ofFirst.isEmpty() || ofSecond.isEmpty()) {
            return Optional.empty();
        }
        double one = first.share().orElseThrow();
        double other = second.share().orElseThrow();
        double below = Math.hypot(one - ofFirst.get().lower(), ofSecond.get().upper() - other);
        double above =
                Math.hypot(ofFirst.get().upper() - one, other - ofSecond.get().lower());
        double difference = one - other;
        return Optional.of(new ProportionDifference(
                difference, new Interval(Math.max(-1, difference - below), Math.min(1, difference + above))));
    }
}

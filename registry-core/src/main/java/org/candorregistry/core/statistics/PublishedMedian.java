package org.candorregistry.core.statistics;

import java.util.OptionalDouble;

/**
 * A median time and its interval as a reader may see them, in days since treatment: each of the three is withheld where
 * fewer people than the minimum had the event until then, or were still at risk then. Absent as in {@link MedianTime}.
 */
public record PublishedMedian(Disclosure<Double> days, Disclosure<Double> lower, Disclosure<Double> upper) {

    static PublishedMedian of(MedianTime median, EventCounts counts, MinimumCell minimum) {
        return new PublishedMedian(
                disclose(median.days(), counts, minimum),
                disclose(median.lower(), counts, minimum),
                disclose(median.upper(), counts, minimum));
    }

    private static Disclosure<Double> disclose(OptionalDouble time, EventCounts counts, MinimumCell minimum) {
        if (time.isEmpty()) {
            return Disclosure.absent();
        }
        int day = (int) Math.floor(time.getAsDouble());
        boolean covered = !minimum.withholds(counts.eventsUntil(day)) && !minimum.withholds(counts.atRisk(day));
        return covered ? Disclosure.shown(time.getAsDouble()) : Disclosure.withheld();
    }
}

package org.candorregistry.core.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;

/**
 * The product-limit estimate of the survivor function from right-censored data, as R's {@code survival::survfit}: an
 * event and a censoring on the same day count as event first; events on day 0 lower the curve at once.
 *
 * @see "Kaplan and Meier, JASA 53 (1958) 457-481"
 */
public final class KaplanMeier {

    /** How near to one half a curve lies on one half, as R decides it: the square root of the double's precision. */
    private static final double ON_ONE_HALF = Math.sqrt(Math.ulp(1.0));

    private final EventCounts counts;
    private final List<SurvivalPoint> steps;

    private KaplanMeier(EventCounts counts, List<SurvivalPoint> steps) {
        this.counts = counts;
        this.steps = steps;
    }

    public static KaplanMeier of(EventCounts counts) {
        List<SurvivalPoint> steps = new ArrayList<>();
        long atRisk = counts.n();
        double survival = 1;
        double greenwood = 0;
        for (EventCounts.Day day : counts.days()) {
            long without = atRisk - day.events();
            survival *= (double) without / atRisk;
            greenwood += without == 0 ? 0 : (double) day.events() / ((double) atRisk * without);
            OptionalDouble standardError =
                    without == 0 ? OptionalDouble.empty() : OptionalDouble.of(survival * Math.sqrt(greenwood));
            steps.add(new SurvivalPoint(day.day(), atRisk, survival, standardError));
            atRisk = without - day.censored();
        }
        return new KaplanMeier(counts, List.copyOf(steps));
    }

    /** One point for each day on which somebody had the event or was censored. */
    public List<SurvivalPoint> steps() {
        return steps;
    }

    /**
     * The estimate just after {@code day}.
     *
     * @param day whole days since treatment, not negative
     * @return 1 before the first event; empty after the last day that anybody was seen, unless the curve has reached 0
     *     by then, and if there is nobody
     */
    public Optional<SurvivalPoint> at(int day) {
        if (day < 0) {
            throw new IllegalArgumentException("Days are not negative: " + day + ".");
        }
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        SurvivalPoint last = steps.get(steps.size() - 1);
        if (day > last.day() && last.survival() > 0) {
            return Optional.empty();
        }
        double survival = 1;
        OptionalDouble standardError = OptionalDouble.of(0);
        for (SurvivalPoint step : steps) {
            if (step.day() <= day) {
                survival = step.survival();
                standardError = step.standardError();
            }
        }
        return Optional.of(new SurvivalPoint(day, counts.atRisk(day), survival, standardError));
    }

    /**
     * The first day on which the curve is at or below one half; where it lies on one half for a while, the middle of
     * that time. The interval comes from the band in the same way.
     *
     * @see "Brookmeyer and Crowley, Biometrics 38 (1982) 29-41"
     */
    public MedianTime median(BandType type, Level level) {
        return new MedianTime(
                firstAtOneHalf(step -> OptionalDouble.of(step.survival())),
                firstAtOneHalf(step -> bound(step.interval(type, level).map(Interval::lower))),
                firstAtOneHalf(step -> bound(step.interval(type, level).map(Interval::upper))));
    }

    /**
     * The mean time free of the event within the first days.
     *
     * @param until whole days since treatment, not negative
     * @return empty where {@link #at} is
     */
    public Optional<RestrictedMean> restrictedMean(int until) {
        return RestrictedMean.of(counts, this, until);
    }

    /** {@link #at} for each day, as a reader may see it who may see the {@code shown} ones. */
    public List<PublishedPoint<SurvivalPoint>> publish(SortedSet<Integer> days, Set<Integer> shown) {
        return PublishedPoint.of(days, shown, this::at);
    }

    /** {@link #median} as a reader may see it. */
    public PublishedMedian publishMedian(BandType type, Level level, MinimumCell minimum) {
        return PublishedMedian.of(median(type, level), counts, minimum);
    }

    private OptionalDouble firstAtOneHalf(Function<SurvivalPoint, OptionalDouble> curve) {
        double reachedOn = -1;
        double reached = 0;
        for (SurvivalPoint step : steps) {
            OptionalDouble height = curve.apply(step);
            if (height.isEmpty() || height.getAsDouble() >= 0.5 + ON_ONE_HALF) {
                continue;
            }
            if (reachedOn < 0) {
                reachedOn = step.day();
                reached = height.getAsDouble();
                if (Math.abs(reached - 0.5) >= ON_ONE_HALF) {
                    return OptionalDouble.of(reachedOn);
                }
            } else if (height.getAsDouble() < reached) {
                return OptionalDouble.of((reachedOn + step.day()) / 2);
            }
        }
        return reachedOn < 0 ? OptionalDouble.empty() : OptionalDouble.of(reachedOn);
    }

    private static OptionalDouble bound(Optional<Double> bound) {
        return bound.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(bound.get());
    }
}

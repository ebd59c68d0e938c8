package org.candorregistry.core.statistics;

import java.util.Optional;

/**
 * The mean time free of the event within the first days: the area under the curve up to a day.
 *
 * @param until d after treatment
 * @param days d, from 0 to {@code until}
 * @param standardError d
 * @see "Irwin, Journal of Hygiene 47 (1949) 188-189; R survival, print.survfit(rmean)"
 */
public record RestrictedMean(int until, double days, double standardError) {

    /** The interval with the normal distribution, not beyond the time that is looked at. */
    public Interval interval(Level level) {
        double width = level.z() * standardError;
        return new Interval(Math.max(0, days - width), Math.min(until, days + width));
    }

    /**
     * Of a curve and the counts that it was made of.
     *
     * @param until whole days since treatment, not negative
     * @return empty where nobody was followed so far and the curve has not reached 0
     */
    static Optional<RestrictedMean> of(EventCounts counts, KaplanMeier curve, int until) {
        return curve.at(until)
                .map(known ->
                        new RestrictedMean(until, area(curve, 0, until), Math.sqrt(variance(counts, curve, until))));
    }

    /** Each event weighs with the area that lies behind it. */
    private static double variance(EventCounts counts, KaplanMeier curve, int until) {
        double variance = 0;
        long atRisk = counts.n();
        for (EventCounts.Day day : counts.days()) {
            long without = atRisk - day.events();
            if (day.day() < until && without > 0) {
                double behind = area(curve, day.day(), until);
                variance += behind * behind * day.events() / ((double) atRisk * without);
            }
            atRisk = without - day.censored();
        }
        return variance;
    }

    private static double area(KaplanMeier curve, int from, int until) {
        double area = 0;
        double height = 1;
        int reached = from;
        for (SurvivalPoint step : curve.steps()) {
            int day = Math.min(Math.max(step.day(), from), until);
            area += height * (day - reached);
            reached = day;
            height = step.survival();
        }
        return area + height * (until - reached);
    }
}

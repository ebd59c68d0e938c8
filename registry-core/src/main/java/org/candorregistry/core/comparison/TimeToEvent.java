package org.candorregistry.core.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group's time to the event of a goal's measure. Days after treatment; probabilities in [0, 1].
 *
 * @param people with an observed time; null: withheld
 * @param events among them; null: withheld
 * @param survival Kaplan-Meier at the time points of the follow-up plans; empty where other events compete, because one
 *     minus it would then be no probability
 * @param eventFree where other events compete: Kaplan-Meier of having had neither the event nor a competing one, at the
 *     same time points; else empty
 * @param median null where events compete, where the curve stays above one half, or withheld
 * @param restrictedMean mean time free of the event up to the cohort's horizon; null where {@code median} is for other reasons
 *     than a curve that stays above one half, and where nobody was followed so far
 * @param incidence Aalen-Johansen by kind of event, where events compete or the event has several kinds
 * @param curve every step of survival, or of being free of events; of own rows only
 * @param withheld what is not shown because it would describe too few people
 */
public record TimeToEvent(
        @Nullable Long people,
        @Nullable Long events,
        List<Point> survival,
        List<Point> eventFree,
        @Nullable Median median,
        @Nullable Mean restrictedMean,
        List<Incidence> incidence,
        List<Point> curve,
        List<String> withheld) {

    /**
     * An estimate at one day.
     *
     * @param day d after treatment
     * @param atRisk people who could have the event on this day
     * @param probability of no event so far (survival), or of the event so far (incidence)
     * @param standardError Greenwood's for survival, Aalen's for incidence; null where it is not defined
     * @param lower of the pointwise 95 % interval, log-log; null where it is not defined
     * @param upper of the same interval; null where it is not defined
     */
    public record Point(
            int day,
            long atRisk,
            double probability,
            @Nullable Double standardError,
            @Nullable Double lower,
            @Nullable Double upper) {}

    /**
     * When half have had the event, days; halves possible.
     *
     * @param days d after treatment at which half of the people had the event
     * @param lower null: the lower band does not cross one half
     * @param upper null: the upper band does not cross one half; follow-up is too short to say
     */
    public record Median(
            double days, @Nullable Double lower, @Nullable Double upper) {}

    /**
     * The mean time free of the event within the first days.
     *
     * @param until d after treatment: the cohort's horizon
     * @param days d, from 0 to {@code until}
     * @param standardError d
     * @param lower of the 95 % interval, d
     * @param upper of the 95 % interval, d
     */
    public record Mean(int until, double days, double standardError, double lower, double upper) {}

    /**
     * The cumulative incidence of one kind of event.
     *
     * @param competing whether it precludes the measure's own
     * @param points at the time points of the follow-up plans
     * @param curve every step; of own rows only
     */
    public record Incidence(String event, boolean competing, List<Point> points, List<Point> curve) {}
}

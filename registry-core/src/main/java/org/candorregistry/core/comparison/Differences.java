package org.candorregistry.core.comparison;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How groups differ, as far as their own numbers are shown. docs/statistics.md, sections 2, 3 and 5.
 *
 * @param statement what kind of number this is, in words; always to be shown with them
 * @param failure of the share of failure, each group's from that of the one with the most evaluated
 * @param improvement of the improvement, each group's from that of the one with the most pairs; empty for measures of time
 * @param survival where nothing competes; null for scores, and where a group is too small
 * @param incidence where events compete: by kind of event, in alphabetical order; empty for scores
 */
public record Differences(
        String statement,
        List<OfShares> failure,
        List<OfImprovements> improvement,
        @Nullable OfSurvival survival,
        List<OfIncidence> incidence) {

    static final String STATEMENT =
            "Changes observed in groups that were not randomised: they may differ in more than what they"
                    + " are told apart by, and no number here tells why they differ.";

    /** Where failure is not the same in all groups. */
    Differences withoutFailure() {
        return new Differences(statement, List.of(), improvement, survival, incidence);
    }

    /**
     * How much more often a group failed than another, with Newcombe's 95 % interval.
     *
     * @param group whose share is the first
     * @param reference whose share is taken from it
     * @param difference in [-1, 1]
     * @param lower of the interval, in [-1, 1]
     * @param upper of the interval, in [-1, 1]
     */
    public record OfShares(String group, String reference, double difference, double lower, double upper) {}

    /**
     * By how much a group improved more than another: Hodges and Lehmann's, with Moses' 95 % interval.
     *
     * @param group whose improvement is the first
     * @param reference whose improvement is taken from it
     * @param difference points of the instrument; positive: the group improved more
     * @param lower of the interval, points
     * @param upper of the interval, points
     */
    public record OfImprovements(
            String group, String reference, BigDecimal difference, BigDecimal lower, BigDecimal upper) {}

    /**
     * Whether the survival of the groups could be one: the log-rank test. Never without the curves beside it.
     *
     * @param chiSquared 0 or more
     * @param degreesOfFreedom 1 or more
     * @param p from 0 to 1: probability of as large a value, were there no difference
     * @param events of each group, observed and expected were there none
     * @param note what it does not say, in words
     */
    public record OfSurvival(
            double chiSquared, int degreesOfFreedom, double p, List<EventsOfGroup> events, String note) {}

    /**
     * Events of a group.
     *
     * @param observed {events}, 0 or more
     * @param expected {events}, 0 or more: if all groups had the same hazard on each day
     */
    public record EventsOfGroup(String name, long observed, double expected) {}

    /**
     * Whether the incidence of one event could be the same in all groups, where others preclude it: Gray's test.
     *
     * @param event kind of the event
     * @param chiSquared 0 or more
     * @param degreesOfFreedom 1 or more
     * @param p from 0 to 1: probability of as large a value, were there no difference
     * @param note what it does not say, in words
     */
    public record OfIncidence(String event, double chiSquared, int degreesOfFreedom, double p, String note) {}
}

package org.candorregistry.core.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Best, typical and failure case of one group at one time point. Null stands for "withheld" where the list
 * {@code withheld} names it, otherwise for "not defined".
 *
 * @param horizonDays d after treatment
 * @param pairs evaluated goals with both scores: the quantiles are over these
 * @param quantiles in words, where the number of pairs is withheld: how the quantiles are taken then
 * @param omeractOarsi responders as OMERACT and OARSI define them (Pham 2004, doi:10.1016/j.joca.2004.02.001), of the
 *     goals of people whose pain and function are both known; null: withheld, or of nobody they are
 * @param withheld what is not shown because it would describe too few people
 */
public record Cases(
        int horizonDays,
        Denominators denominators,
        @Nullable Long pairs,
        @Nullable String quantiles,
        Best best,
        Typical typical,
        Failure failure,
        WorstRankedCases worstRanked,
        List<Responders> responders,
        @Nullable Share omeractOarsi,
        List<String> withheld) {

    /**
     * Realistic best, not the luckiest.
     *
     * @param p90 a tenth improved at least so much
     * @param group how many improved by P90 or more; null: withheld, or there is no pair
     */
    public record Best(@Nullable Estimate p90, @Nullable Long group) {}

    /**
     * What half of them saw.
     *
     * @param p25 a quarter improved at most so much, points
     * @param p75 three quarters improved at most so much, points
     * @param group how many lie from P25 to P75, both included; null: withheld, or there is no pair
     * @param mean beside the median, never instead; null: withheld, or there is no pair
     */
    public record Typical(
            @Nullable Estimate median,
            @Nullable BigDecimal p25,
            @Nullable BigDecimal p75,
            @Nullable Long group,
            @Nullable MeanImprovement mean) {}

    /**
     * Mean improvement in points with its t interval.
     *
     * @param value points of the instrument
     * @param standardDeviation points; null for one pair
     * @param lower of the 95 % interval, points; null for one pair
     * @param upper of the 95 % interval, points; null for one pair
     */
    public record MeanImprovement(
            double value,
            @Nullable Double standardDeviation,
            @Nullable Double lower,
            @Nullable Double upper) {}

    /**
     * Failure = an event of the failure set, a change below the threshold, or a change for the worse.
     *
     * @param share of evaluated; null also where no threshold is known and the classes are not defined
     * @param p10 a tenth improved at most so much (or lost so much)
     * @param byClass all evaluated goals by class
     * @param byEvent failure events by kind
     * @param verdict null where the share is
     * @param note in words, where goals are or may be pending: until the windows have closed the share tends to be too high
     */
    public record Failure(
            @Nullable Share share,
            @Nullable Estimate p10,
            Map<String, @Nullable Long> byClass,
            Map<String, @Nullable Long> byEvent,
            @Nullable Bounds bounds,
            @Nullable Verdict verdict,
            @Nullable String note) {}

    /** The failure share if none of the missed had failed, and if all had. */
    public record Bounds(Share ifNoneOfTheMissedFailed, Share ifAllOfTheMissedFailed) {}

    /**
     * Whether failure is the rarer or the commoner result, and whether the missed could turn that around.
     *
     * @param failureIs {@code RARER_THAN_SUCCESS} below one half, else {@code AT_LEAST_AS_COMMON_AS_SUCCESS}
     * @param flipsWithinBounds true: whoever was missed could turn the verdict; it does not hold
     */
    public record Verdict(String failureIs, boolean flipsWithinBounds) {}

    /**
     * Quantiles over all results, every failure event ranked below every score: a score after a conversion to surgery
     * belongs to the surgery.
     *
     * @param failureEvents how many are ranked worst
     */
    public record WorstRankedCases(
            @Nullable Long failureEvents,
            @Nullable RankedEstimate p90,
            @Nullable RankedEstimate median,
            @Nullable RankedEstimate p10) {}

    /**
     * How many of the pairs reached one published threshold.
     *
     * @param threshold its id
     * @param kind MCID, SCB, …
     * @param value points of the instrument
     * @param verified whether the citation was read and says so; an unverified threshold is no cited fact
     * @param share null: withheld, or there is no pair
     */
    public record Responders(
            String threshold,
            String kind,
            BigDecimal value,
            String population,
            String citation,
            boolean verified,
            @Nullable Share share) {}
}

package org.candorregistry.core.outcome;

import java.math.BigDecimal;
import java.util.Comparator;
import org.candorregistry.core.followup.FollowUpPlan;
import org.candorregistry.core.followup.TimePoint;
import org.jspecify.annotations.Nullable;

/**
 * The scores of a measure that are compared at a time point.
 *
 * @param baseline the last one in the baseline window; null: none
 * @param followUp the one in the time point's window closest to its horizon; null: none
 * @param improvement points of the measure, positive is better; null unless both are there
 */
record ScorePair(
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal followUp,
        @Nullable BigDecimal improvement) {

    static final ScorePair NONE = new ScorePair(null, null, null);

    /** Picks the two; of follow-ups equally close to the horizon, the earlier. */
    static ScorePair of(String measure, boolean higherIsBetter, TimePoint timePoint, FollowUpPlan plan, Course course) {
        BigDecimal baseline = baseline(measure, plan, course);
        BigDecimal followUp = course.scores(measure)
                .filter(score -> timePoint.windowHolds(score.day()))
                .min(Comparator.comparingInt((ScoreOnDay score) -> Math.abs(score.day() - timePoint.horizonDays()))
                        .thenComparingInt(ScoreOnDay::day))
                .map(ScoreOnDay::value)
                .orElse(null);
        return new ScorePair(
                baseline,
                followUp,
                baseline == null || followUp == null ? null : better(higherIsBetter, followUp, baseline));
    }

    /** The last score in the baseline window; null: none. */
    static @Nullable BigDecimal baseline(String measure, FollowUpPlan plan, Course course) {
        return course.scores(measure)
                .filter(score -> plan.baselineHolds(score.day()))
                .reduce((earlier, later) -> later)
                .map(ScoreOnDay::value)
                .orElse(null);
    }

    /** By how much {@code score} is better than {@code than}. */
    static BigDecimal better(boolean higherIsBetter, BigDecimal score, BigDecimal than) {
        return higherIsBetter ? score.subtract(than) : than.subtract(score);
    }
}

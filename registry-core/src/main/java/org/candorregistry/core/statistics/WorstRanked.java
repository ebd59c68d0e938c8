package org.candorregistry.core.statistics;

import java.util.Optional;

/**
 * Improvements together with failures that left no score, each ranked below every improvement, so that quantiles do not
 * flatter a cohort whose failures were never scored.
 *
 * @param scored improvements that were observed
 * @param failures failures without an improvement, not negative
 */
public record WorstRanked(Histogram scored, long failures) {

    /** @throws IllegalArgumentException if {@code failures} is negative */
    public WorstRanked {
        if (failures < 0) {
            throw new IllegalArgumentException("A count is not negative: " + failures + ".");
        }
    }

    public WorstRanked merge(WorstRanked other) {
        return new WorstRanked(scored.merge(other.scored), Math.addExact(failures, other.failures));
    }

    /** Observations and failures together. */
    public long n() {
        return Math.addExact(scored.n(), failures);
    }

    /**
     * The {@code k}-th worst, from 1 to {@link #n}.
     *
     * @throws IllegalArgumentException if there is no such rank
     */
    public RankedValue kth(long k) {
        return k >= 1 && k <= failures
                ? RankedValue.Worst.FAILURE
                : new RankedValue.Improvement(scored.kth(k - failures));
    }

    /**
     * Type 7 quantile as {@link Histogram#quantile}. A quantile that falls among the failures, or that would have to be
     * interpolated between a failure and an improvement, is {@link RankedValue.Worst#FAILURE}.
     *
     * @param p in [0, 1]
     * @return empty if there is neither observation nor failure
     */
    public Optional<RankedValue> quantile(double p) {
        return QuantilePosition.of(n(), p)
                .map(position -> position.lowerRank() <= failures
                        ? RankedValue.Worst.FAILURE
                        : new RankedValue.Improvement(position.between(k -> scored.kth(k - failures))));
    }

    /** As {@link Histogram#estimate}; a bound, too, can be {@link RankedValue.Worst#FAILURE}. */
    public Optional<QuantileEstimate<RankedValue>> estimate(double p, Level level) {
        return quantile(p).map(value -> QuantileEstimate.of(p, value, n(), level, this::kth));
    }

    /** {@link #estimate} as a reader may see it; empty if there is neither observation nor failure. */
    public Optional<PublishedQuantile<RankedValue>> publish(double p, Level level, MinimumCell minimum) {
        return estimate(p, level)
                .map(estimate -> PublishedQuantile.of(
                        estimate, value -> !minimum.withholds(Math.min(countAtMost(value), countAtLeast(value)))));
    }

    private long countAtMost(RankedValue value) {
        return value instanceof RankedValue.Improvement improvement
                ? failures + scored.countAtMost(improvement.x())
                : failures;
    }

    private long countAtLeast(RankedValue value) {
        return value instanceof RankedValue.Improvement improvement ? scored.countAtLeast(improvement.x()) : n();
    }
}

package org.candorregistry.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.candorregistry.core.statistics.RankedValue.Worst.FAILURE;

import java.math.BigDecimal;
import java.util.Map;
import org.candorregistry.core.statistics.RankedValue.Improvement;
import org.junit.jupiter.api.Test;

class WorstRankedTest {

    private static final Histogram ONE_TO_FOUR = Histogram.of(Map.of(
            BigDecimal.valueOf(1),
            1L,
            BigDecimal.valueOf(2),
            1L,
            BigDecimal.valueOf(3),
            1L,
            BigDecimal.valueOf(4),
            1L));

    @Test
    void aQuantileAmongTheFailuresIsAFailureAndNotANumber() {
        WorstRanked ranked = new WorstRanked(ONE_TO_FOUR, 5);
        assertThat(ranked.quantile(0.5)).contains(FAILURE);
        assertThat(ranked.quantile(1)).contains(new Improvement(BigDecimal.valueOf(4)));
    }

    @Test
    void aQuantileBetweenAFailureAndAScoreIsAFailure() {
        WorstRanked ranked = new WorstRanked(ONE_TO_FOUR, 4);
        assertThat(ranked.quantile(0.5)).contains(FAILURE);
        assertThat(new WorstRanked(ONE_TO_FOUR, 3).quantile(0.5)).contains(new Improvement(BigDecimal.valueOf(1)));
    }

    @Test
    void withoutFailuresItIsTheHistogramItself() {
        assertThat(new WorstRanked(ONE_TO_FOUR, 0).quantile(0.9)).contains(new Improvement(new BigDecimal("3.7")));
    }

    @Test
    void onlyFailuresHaveOnlyFailuresAsQuantiles() {
        assertThat(new WorstRanked(Histogram.empty(), 2).quantile(1)).contains(FAILURE);
        assertThat(new WorstRanked(Histogram.empty(), 0).quantile(0.5)).isEmpty();
    }

    @Test
    void aBoundOfTheIntervalCanBeAFailure() {
        Histogram fifty = Histogram.of(Map.of(BigDecimal.TEN, 50L));
        QuantileEstimate<RankedValue> estimate =
                new WorstRanked(fifty, 8).estimate(0.25, Level.DEFAULT).orElseThrow();
        assertThat(estimate.value()).isEqualTo(new Improvement(BigDecimal.TEN));
        assertThat(estimate.lower()).isEqualTo(FAILURE);
    }

    @Test
    void refusesANegativeNumberOfFailures() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WorstRanked(ONE_TO_FOUR, -1));
    }
}

package org.candorregistry.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.candorregistry.core.statistics.Expected.TOLERANCE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Expected values: {@code histogram.R}. */
class HistogramTest {

    private final Map<String, Histogram> samples = Expected.rows("histogram-data.csv").stream()
            .collect(Collectors.groupingBy(
                    row -> row.text("sample"),
                    Collectors.collectingAndThen(
                            Collectors.mapping(row -> new BigDecimal(row.text("x")), Collectors.toList()),
                            Histogram::ofValues)));

    @Test
    void quantilesAndTheirIntervalsAreThoseOfR() {
        List<Expected.Row> rows = Expected.rows("quantiles.csv");
        assertThat(rows).hasSize(80);
        for (Expected.Row row : rows) {
            QuantileEstimate<BigDecimal> estimate =
                    sample(row).estimate(row.number("p"), Level.DEFAULT).orElseThrow();
            row.matches("value", estimate.value().doubleValue());
            row.matches("lower", asDouble(estimate.lower()));
            row.matches("upper", asDouble(estimate.upper()));
            row.matches("coverage", estimate.coverage());
        }
    }

    @Test
    void meansAndTheirIntervalsAreThoseOfR() {
        for (Expected.Row row : Expected.rows("means.csv")) {
            Histogram sample = sample(row);
            Mean mean = sample.mean().orElseThrow();
            assertThat(sample.n()).isEqualTo(row.whole("n"));
            row.matches("sum", sample.sum().doubleValue());
            row.matches("mean", mean.value());
            row.matches("sd", mean.standardDeviation());
            row.matchesInterval(mean.interval(Level.DEFAULT));
        }
    }

    @Test
    void anEmptyHistogramHasNoQuantileAndNoMean() {
        assertThat(Histogram.empty().n()).isZero();
        assertThat(Histogram.empty().quantile(0.5)).isEmpty();
        assertThat(Histogram.empty().estimate(0.5, Level.DEFAULT)).isEmpty();
        assertThat(Histogram.empty().mean()).isEmpty();
        assertThat(Histogram.empty().min()).isEmpty();
        assertThat(Histogram.empty().sum()).isEqualByComparingTo("0");
    }

    @Test
    void quantilesCarryNoRoundingOfBinaryFractions() {
        Histogram sample = Histogram.ofValues(List.of(new BigDecimal("0.1"), new BigDecimal("0.4")));
        assertThat(sample.quantile(0.1)).contains(new BigDecimal("0.13"));
    }

    @Test
    void equalValuesOfDifferentScaleAreOneCell() {
        Histogram sample = Histogram.of(Map.of(new BigDecimal("1.0"), 2L, new BigDecimal("1.00"), 3L));
        assertThat(sample.cells()).containsExactly(new Histogram.Cell(BigDecimal.ONE, 5));
    }

    @Test
    void countsFromEitherEndIncludeTheLimit() {
        Histogram sample =
                Histogram.of(Map.of(new BigDecimal("-2"), 3L, new BigDecimal("0.5"), 4L, BigDecimal.TEN, 5L));
        assertThat(sample.countAtMost(new BigDecimal("0.5"))).isEqualTo(7);
        assertThat(sample.countAtMost(new BigDecimal("0.4999"))).isEqualTo(3);
        assertThat(sample.countAtLeast(new BigDecimal("0.5"))).isEqualTo(9);
        assertThat(sample.countAtLeast(new BigDecimal("0.5001"))).isEqualTo(5);
        assertThat(sample.countAtLeast(new BigDecimal("-99"))).isEqualTo(12);
        assertThat(sample.countAtMost(new BigDecimal("-2.001"))).isZero();
    }

    @Test
    void refusesWhatIsNotAScoreOrACount() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Histogram.ofValues(List.of(new BigDecimal("0.0001"))))
                .withMessageContaining("three decimals");
        assertThatIllegalArgumentException().isThrownBy(() -> Histogram.of(Map.of(BigDecimal.ONE, -1L)));
        assertThatIllegalArgumentException().isThrownBy(() -> Histogram.empty().quantile(1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> Histogram.empty().quantile(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Histogram.empty().kth(1));
    }

    @Test
    void sumsStayExactWhereLongsWouldOverflow() {
        Histogram sample = Histogram.of(Map.of(new BigDecimal("900000000000.001"), 1_000_000_000L));
        assertThat(sample.sum()).isEqualByComparingTo("900000000000001000000.000");
        assertThat(sample.mean().orElseThrow().standardDeviation().getAsDouble())
                .isCloseTo(0, TOLERANCE);
    }

    private Histogram sample(Expected.Row row) {
        return samples.getOrDefault(row.text("sample"), Histogram.empty());
    }

    private static OptionalDouble asDouble(@Nullable BigDecimal value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value.doubleValue());
    }
}

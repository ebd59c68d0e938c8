package org.candorregistry.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class HistogramPropertyTest {

    @Provide
    Arbitrary<List<BigDecimal>> scores() {
        return Arbitraries.integers()
                .between(-40, 60)
                .map(n -> BigDecimal.valueOf(n * 25L, 1))
                .list()
                .ofMaxSize(120);
    }

    @Property
    void anySplitMergedInAnyOrderEqualsTheWhole(
            @ForAll("scores") List<BigDecimal> scores,
            @ForAll @IntRange(min = 1, max = 6) int parts,
            @ForAll long seed) {
        List<BigDecimal> shuffled = new ArrayList<>(scores);
        Collections.shuffle(shuffled, new Random(seed));
        List<Histogram> shards = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int from = part;
            shards.add(Histogram.ofValues(IntStream.range(0, shuffled.size())
                    .filter(i -> i % parts == from)
                    .mapToObj(shuffled::get)
                    .toList()));
        }
        Collections.shuffle(shards, new Random(seed + 1));
        Histogram merged = shards.stream().reduce(Histogram.empty(), Histogram::merge);
        Histogram whole = Histogram.ofValues(scores);
        assertThat(merged).isEqualTo(whole).hasSameHashCodeAs(whole);
        assertThat(merged.cells()).isEqualTo(whole.cells());
        assertThat(merged.mean()).isEqualTo(whole.mean());
        for (double p : new double[] {0.1, 0.25, 0.5, 0.75, 0.9}) {
            assertThat(merged.estimate(p, Level.DEFAULT)).isEqualTo(whole.estimate(p, Level.DEFAULT));
        }
    }

    @Property
    void aQuantileLiesBetweenItsBoundsAndCoversAtLeastTheLevel(
            @ForAll("scores") List<BigDecimal> scores,
            @ForAll @Scale(4) @DoubleRange(min = 0.05, max = 0.95) double p,
            @ForAll @Scale(4) @DoubleRange(min = 0.9, max = 0.999) double level) {
        Histogram.ofValues(scores).estimate(p, new Level(level)).ifPresent(estimate -> {
            BigDecimal lower = estimate.lower();
            BigDecimal upper = estimate.upper();
            assertThat(lower == null || lower.compareTo(estimate.value()) <= 0).isTrue();
            assertThat(upper == null || upper.compareTo(estimate.value()) >= 0).isTrue();
            assertThat(estimate.coverage()).isGreaterThanOrEqualTo(level - 1e-12);
        });
    }

    @Property
    void quantilesRiseWithTheirProbability(
            @ForAll("scores") List<BigDecimal> scores,
            @ForAll @Scale(4) @DoubleRange(min = 0, max = 1) double p,
            @ForAll @Scale(4) @DoubleRange(min = 0, max = 1) double q) {
        Histogram sample = Histogram.ofValues(scores);
        sample.quantile(Math.min(p, q))
                .ifPresent(lower -> assertThat(lower)
                        .isLessThanOrEqualTo(sample.quantile(Math.max(p, q)).orElseThrow()));
    }

    @Property
    void observationsAtMostAndAboveAddUp(
            @ForAll("scores") List<BigDecimal> scores, @ForAll @IntRange(min = -200, max = 200) int tenths) {
        BigDecimal limit = BigDecimal.valueOf(tenths, 1);
        Histogram sample = Histogram.ofValues(scores);
        long at = scores.stream().filter(x -> x.compareTo(limit) == 0).count();
        assertThat(sample.countAtMost(limit) + sample.countAtLeast(limit)).isEqualTo(sample.n() + at);
    }

    @Property
    void worstRankedQuantilesAreThoseOfTheScoresWithAVeryLowValueForEachFailure(
            @ForAll("scores") List<BigDecimal> scores,
            @ForAll @IntRange(max = 30) int failures,
            @ForAll @Scale(4) @DoubleRange(min = 0, max = 1) double p) {
        BigDecimal veryLow = BigDecimal.valueOf(-1_000_000);
        List<BigDecimal> replaced = new ArrayList<>(scores);
        replaced.addAll(Collections.nCopies(failures, veryLow));
        WorstRanked ranked = new WorstRanked(Histogram.ofValues(scores), failures);
        Histogram substituted = Histogram.ofValues(replaced);
        BigDecimal lowestScore = BigDecimal.valueOf(-200);
        ranked.quantile(p).ifPresent(value -> {
            BigDecimal expected = substituted.quantile(p).orElseThrow();
            if (value instanceof RankedValue.Improvement improvement) {
                assertThat(improvement.x()).isEqualByComparingTo(expected);
            } else {
                assertThat(expected).isLessThan(lowestScore.max(veryLow));
            }
        });
        assertThat(ranked.quantile(p).isPresent())
                .isEqualTo(substituted.quantile(p).isPresent());
    }
}

package org.candorregistry.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.api.AbstractBigDecimalAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Expected values: {@code hodges-lehmann.R}. */
class HodgesLehmannTest {

    private final Map<String, Histogram> samples = Expected.rows("hodges-lehmann-data.csv").stream()
            .collect(Collectors.groupingBy(
                    row -> row.text("sample"),
                    Collectors.collectingAndThen(
                            Collectors.mapping(row -> new BigDecimal(row.text("x")), Collectors.toList()),
                            Histogram::ofValues)));

    @Test
    void differencesAndIntervalsAreThoseOfAllPairs() {
        List<Expected.Row> rows = Expected.rows("hodges-lehmann.csv");
        assertThat(rows).hasSize(10);
        for (Expected.Row row : rows) {
            HodgesLehmann found = HodgesLehmann.of(
                            Objects.requireNonNull(samples.get(row.text("first"))),
                            Objects.requireNonNull(samples.get(row.text("second"))),
                            Level.DEFAULT)
                    .orElseThrow();
            is(row, "difference", found.difference());
            is(row, "lower", found.lower());
            is(row, "upper", found.upper());
        }
    }

    @Test
    void thereIsNoneWithNobody() {
        Histogram somebody = Histogram.ofValues(List.of(BigDecimal.ONE));
        assertThat(HodgesLehmann.of(somebody, Histogram.empty(), Level.DEFAULT)).isEmpty();
        assertThat(HodgesLehmann.of(Histogram.empty(), somebody, Level.DEFAULT)).isEmpty();
    }

    /** Whoever is moved by so much, is found to be moved by so much; and the other way round it is the opposite. */
    @Property(tries = 300)
    void isMovedWithTheFirst(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = -100, max = 100) Integer> first,
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = -100, max = 100) Integer> second,
            @ForAll @IntRange(min = -50, max = 50) int by) {
        HodgesLehmann there = between(first, second);
        HodgesLehmann moved = between(first.stream().map(x -> x + by).toList(), second);
        HodgesLehmann back = between(second, first);

        assertThat(moved.difference()).isEqualByComparingTo(there.difference().add(BigDecimal.valueOf(by)));
        assertThat(back.difference()).isEqualByComparingTo(there.difference().negate());
        BigDecimal lower = there.lower();
        BigDecimal upper = there.upper();
        if (lower != null && upper != null) {
            assertThat(there.difference()).isBetween(lower, upper);
            assertThat(back.lower()).isEqualByComparingTo(upper.negate());
            assertThat(moved.upper()).isEqualByComparingTo(upper.add(BigDecimal.valueOf(by)));
        }
    }

    private static HodgesLehmann between(List<Integer> first, List<Integer> second) {
        return HodgesLehmann.of(histogram(first), histogram(second), Level.DEFAULT)
                .orElseThrow();
    }

    private static Histogram histogram(List<Integer> values) {
        return Histogram.ofValues(values.stream().map(BigDecimal::valueOf).toList());
    }

    private static void is(Expected.Row row, String column, @Nullable BigDecimal actual) {
        AbstractBigDecimalAssert<?> found = assertThat(actual).as("%s in %s", column, row);
        if (row.text(column).isEmpty()) {
            found.isNull();
        } else {
            found.isEqualByComparingTo(row.text(column));
        }
    }
}

package org.candorregistry.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Expected values: {@code cusum.R}. */
class CusumTest {

    @Test
    void sumsAreThoseOfSteiner() {
        Map<Integer, List<Expected.Row>> days = Expected.rows("cusum.csv").stream()
                .collect(Collectors.groupingBy(row -> row.whole("day"), TreeMap::new, Collectors.toList()));
        List<List<Cusum.People>> steps = new ArrayList<>();
        days.values()
                .forEach(rows -> steps.add(rows.stream()
                        .map(row -> new Cusum.People(row.number("p"), row.whole("failed"), row.whole("others")))
                        .toList()));
        Cusum found = Cusum.of(steps);
        int step = 0;
        for (List<Expected.Row> rows : days.values()) {
            rows.get(0).matches("worse", found.ofWorse().get(step));
            rows.get(0).matches("better", found.ofBetter().get(step));
            step++;
        }
        assertThat(step).isGreaterThan(100);
        assertThat(found.ofWorse().get(step - 1))
                .as("nearly twice as many as expected since day 80")
                .isGreaterThan(Cusum.LIMIT);
    }

    /** One failure where a half was to be expected: ln 2 - ln 1.5 = 0.2877 of worse; of better it falls below nothing. */
    @Test
    void oneFailureByHand() {
        Cusum found = Cusum.of(List.of(List.of(new Cusum.People(0.5, 1, 0))));
        assertThat(found.ofWorse().get(0)).isCloseTo(0.28768207245178085, Expected.TOLERANCE);
        assertThat(found.ofBetter()).containsExactly(0.0);
    }
}

package org.candorregistry.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Expected values: {@code gray.R}. */
class GrayTest {

    private final Map<String, CompetingEventCounts> samples = CumulativeIncidenceTest.samples();

    @Test
    void statisticsAreThoseOfCuminc() {
        List<Expected.Row> rows = Expected.rows("gray.csv");
        assertThat(rows).hasSize(16);
        for (Expected.Row row : rows) {
            Gray found = Gray.of(groups(row.text("samples")), row.text("cause")).orElseThrow();
            row.matches("chi", found.chiSquared());
            assertThat(found.degreesOfFreedom()).isEqualTo(row.whole("df"));
            row.matches("p", found.p());
        }
    }

    @Test
    void thereIsNoTestOfOneGroupOrOfAnEventThatNobodyHad() {
        assertThat(Gray.of(groups("by_hand"), "1")).isEmpty();
        assertThat(Gray.of(List.of(), "1")).isEmpty();
        assertThat(Gray.of(groups("by_hand heavy_ties"), "3")).isEmpty();
        assertThat(Gray.of(List.of(groups("by_hand").get(0), CompetingEventCounts.of(List.of())), "1"))
                .isEmpty();
    }

    private List<CompetingEventCounts> groups(String names) {
        return Arrays.stream(names.split(" ", -1))
                .map(name -> Objects.requireNonNull(samples.get(name)))
                .toList();
    }
}

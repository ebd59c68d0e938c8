package org.candorregistry.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.candorregistry.core.statistics.Expected.TOLERANCE;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Expected values: {@code incidence.R}. */
class CumulativeIncidenceTest {

    private final Map<String, CompetingEventCounts> samples = samples();

    @Test
    void incidencesErrorsAndIntervalsAreThoseOfCuminc() {
        List<Expected.Row> rows = Expected.rows("incidence.csv");
        assertThat(rows).hasSizeGreaterThan(1000);
        Map<String, CumulativeIncidence> curves = rows.stream()
                .collect(Collectors.toMap(
                        row -> row.text("sample") + row.text("cause"),
                        row -> CumulativeIncidence.of(sample(row.text("sample")), row.text("cause")),
                        (first, again) -> first));
        for (Expected.Row row : rows) {
            IncidencePoint point = Objects.requireNonNull(curves.get(row.text("sample") + row.text("cause")))
                    .at(row.whole("day"))
                    .orElseThrow();
            row.matches("incidence", point.incidence());
            row.matches("se", point.standardError());
            row.matchesInterval(point.interval(Level.DEFAULT));
        }
    }

    @Test
    void incidencesOfAllCausesAndEventFreeSurvivalAddUpToOne() {
        samples.forEach((name, counts) -> {
            List<SurvivalPoint> eventFree = KaplanMeier.of(counts.anyEvent()).steps();
            for (SurvivalPoint point : eventFree) {
                double sum = point.survival();
                for (String cause : counts.causes()) {
                    sum += CumulativeIncidence.of(counts, cause)
                            .at(point.day())
                            .orElseThrow()
                            .incidence();
                }
                assertThat(sum).as("%s, day %s", name, point.day()).isCloseTo(1, TOLERANCE);
            }
        });
    }

    @Test
    void aCauseThatNeverOccurredHasIncidenceZero() {
        assertThat(CumulativeIncidence.of(sample("by_hand"), "relapse").at(5).orElseThrow())
                .isEqualTo(new IncidencePoint(5, 4, 0, 0));
    }

    @Test
    void partsMergedEqualTheWhole() {
        CompetingEventCounts whole = sample("heavy_ties");
        CompetingEventCounts.Day first = whole.days().get(0);
        CompetingEventCounts head = CompetingEventCounts.of(List.of(first));
        CompetingEventCounts tail =
                CompetingEventCounts.of(whole.days().subList(1, whole.days().size()));
        assertThat(tail.merge(head)).isEqualTo(whole);
        assertThat(head.merge(head).days().get(0).events("1")).isEqualTo(2 * first.events("1"));
    }

    @Test
    void refusesNegativeCounts() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CompetingEventCounts.Day(1, Map.of("death", -1L), 0));
    }

    private CompetingEventCounts sample(String name) {
        return Objects.requireNonNull(samples.get(name), name);
    }

    /** By name. */
    static Map<String, CompetingEventCounts> samples() {
        return Expected.rows("incidence-data.csv").stream()
                .collect(Collectors.groupingBy(
                        row -> row.text("sample"),
                        Collectors.collectingAndThen(
                                Collectors.mapping(CumulativeIncidenceTest::observation, Collectors.toList()),
                                CompetingEventCounts::of)));
    }

    private static CompetingEventCounts.Day observation(Expected.Row row) {
        String cause = row.text("cause");
        return cause.equals("0")
                ? new CompetingEventCounts.Day(row.whole("day"), Map.of(), 1)
                : new CompetingEventCounts.Day(row.whole("day"), Map.of(cause, 1L), 0);
    }
}

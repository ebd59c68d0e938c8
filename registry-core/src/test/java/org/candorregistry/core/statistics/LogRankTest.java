package org.candorregistry.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Expected values: {@code logrank.R}. */
class LogRankTest {

    private final Map<String, EventCounts> samples = Expected.rows("survival-data.csv").stream()
            .collect(Collectors.groupingBy(
                    row -> row.text("sample"),
                    Collectors.collectingAndThen(
                            Collectors.mapping(KaplanMeierTest::observation, Collectors.toList()), EventCounts::of)));

    @Test
    void statisticsAreThoseOfSurvdiff() {
        List<Expected.Row> tests = Expected.rows("logrank.csv");
        assertThat(tests).hasSize(7);
        for (Expected.Row test : tests) {
            LogRank found = LogRank.of(groups(test.text("samples"))).orElseThrow();
            test.matches("chi", found.chiSquared());
            assertThat(found.degreesOfFreedom()).isEqualTo(test.whole("df"));
            test.matches("p", found.p());
        }
    }

    @Test
    void eventsObservedAndExpectedAreThoseOfSurvdiff() {
        Map<String, String> tests = Expected.rows("logrank.csv").stream()
                .collect(Collectors.toMap(row -> row.text("test"), row -> row.text("samples")));
        for (Expected.Row row : Expected.rows("logrank-groups.csv")) {
            LogRank found = LogRank.of(groups(Objects.requireNonNull(tests.get(row.text("test")))))
                    .orElseThrow();
            LogRank.Events events = Objects.requireNonNull(found.groups().get(row.text("sample")));
            assertThat(events.observed()).isEqualTo(row.whole("observed"));
            row.matches("expected", events.expected());
        }
    }

    @Test
    void thereIsNoTestOfOneGroupOrWithoutEvents() {
        assertThat(LogRank.of(groups("freireich_6mp"))).isEmpty();
        assertThat(LogRank.of(groups("all_censored one_censored"))).isEmpty();
        assertThat(LogRank.of(Map.of())).isEmpty();
    }

    @Test
    void restrictedMeansAreThoseOfSurvfit() {
        List<Expected.Row> rows = Expected.rows("restricted-means.csv");
        assertThat(rows).hasSizeGreaterThan(25);
        for (Expected.Row row : rows) {
            RestrictedMean mean = KaplanMeier.of(Objects.requireNonNull(samples.get(row.text("sample"))))
                    .restrictedMean(row.whole("until"))
                    .orElseThrow();
            row.matches("mean", mean.days());
            row.matches("se", mean.standardError());
        }
    }

    @Test
    void thereIsNoMeanBeyondTheLastDayThatAnybodyWasSeen() {
        assertThat(KaplanMeier.of(Objects.requireNonNull(samples.get("all_censored")))
                        .restrictedMean(31))
                .isEmpty();
    }

    private Map<String, EventCounts> groups(String names) {
        Map<String, EventCounts> groups = new LinkedHashMap<>();
        for (String name : List.of(names.split(" ", -1))) {
            groups.put(name, Objects.requireNonNull(samples.get(name)));
        }
        return groups;
    }
}

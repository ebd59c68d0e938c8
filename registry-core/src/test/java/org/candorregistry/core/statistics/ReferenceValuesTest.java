package org.candorregistry.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.assertj.core.data.Offset;
import org.candorregistry.core.realdata.RealData;
import org.junit.jupiter.api.Test;

/**
 * Real patients against {@code reference_values.csv}, which R 4.2 (survival 3.5-3, cmprsk 2.2-11) computed from the same
 * files: six decimals, bands of type log. Skipped where the data are absent.
 */
class ReferenceValuesTest {

    private static final Offset<Double> SIX_DECIMALS = Offset.offset(5.1e-7);
    private static final Offset<Double> FOUR_DECIMALS = Offset.offset(5.1e-5);
    private static final String NO_COMMA_IN_QUOTES = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

    @Test
    void survivalAfterLeukaemiaTransplantsIsThatOfSurvfit() {
        List<Map<String, String>> patients = RealData.rows("patients/KMsurv_bmt.csv");
        assertThat(survival("KMsurv", "overall survival", groupOf(patients), row -> event(row, "t1", "d1")))
                .isEqualTo(12);
        assertThat(survival("KMsurv", "disease-free survival", groupOf(patients), row -> event(row, "t2", "d3")))
                .isEqualTo(16);
    }

    @Test
    void mediansAfterLeukaemiaTransplantsAreThoseOfSurvfit() {
        List<Map<String, String>> patients = RealData.rows("patients/KMsurv_bmt.csv");
        assertThat(medians("median overall survival", groupOf(patients), row -> event(row, "t1", "d1")))
                .isEqualTo(1);
        assertThat(medians("median disease-free survival", groupOf(patients), row -> event(row, "t2", "d3")))
                .isEqualTo(4);
    }

    /** Of the three disease groups, and of two sources of cells. */
    @Test
    void logRankTestsAreThoseOfSurvdiff() {
        List<Map<String, String>> patients = RealData.rows("patients/KMsurv_bmt.csv");
        matchesLogRank("log-rank chi2 (df 2): DFS by group", patients, "group", row -> event(row, "t2", "d3"));
        matchesLogRank("log-rank chi2 (df 2): OS by group", patients, "group", row -> event(row, "t1", "d1"));
        matchesLogRank(
                "log-rank chi2 (df 1): OS PB vs BM",
                RealData.rows("patients/uci_bone_marrow_transplant_children.csv"),
                "stem_cell_source",
                row -> event(row, "survival_time", "survival_status"));
    }

    private static void matchesLogRank(
            String metric,
            List<Map<String, String>> patients,
            String column,
            Function<Map<String, String>, EventCounts.Day> observation) {
        Map<String, EventCounts> groups = patients.stream()
                .collect(Collectors.groupingBy(
                        row -> String.valueOf(row.get(column)),
                        Collectors.collectingAndThen(
                                Collectors.mapping(observation, Collectors.toList()), EventCounts::of)));
        List<Expected.Row> rows = references("", metric);
        assertThat(rows).hasSize(1);
        assertThat(LogRank.of(groups).orElseThrow().chiSquared())
                .as(metric)
                .isCloseTo(rows.get(0).number("value"), FOUR_DECIMALS);
    }

    @Test
    void incidencesAfterLeukaemiaTransplantsAreThoseOfCuminc() {
        List<Map<String, String>> patients = RealData.rows("patients/KMsurv_bmt.csv");
        Function<Map<String, String>, CompetingEventCounts.Day> relapse = row ->
                first(whole(row, "t2"), is(row, "d2") ? "relapse" : is(row, "d3") ? "non-relapse mortality" : "");
        assertThat(incidence("KMsurv", "relapse", groupOf(patients), relapse)).isEqualTo(14);
        assertThat(incidence("KMsurv", "non-relapse mortality", groupOf(patients), relapse))
                .isEqualTo(14);
        Function<Map<String, String>, CompetingEventCounts.Day> platelets = row -> is(row, "dp")
                ? first(whole(row, "tp"), "platelet recovery")
                : first(whole(row, "t2"), is(row, "d3") ? "death/relapse without platelet recovery" : "");
        assertThat(incidence("KMsurv", "platelet recovery", groupOf(patients), platelets))
                .isEqualTo(6);
        assertThat(incidence("KMsurv", "death/relapse without platelet recovery", groupOf(patients), platelets))
                .isEqualTo(6);
    }

    @Test
    void survivalAndRecoveryOfTransplantedChildrenAreThoseOfR() {
        List<Map<String, String>> children = RealData.rows("patients/uci_bone_marrow_transplant_children.csv");
        Function<String, List<Map<String, String>>> groups = group -> children.stream()
                .filter(row -> group.equals("all")
                        || group.equals("stem_cell_source=" + row.get("stem_cell_source"))
                        || group.equals("cd34_ge10=" + (number(row, "CD34_x1e6_per_kg") >= 10 ? "TRUE" : "FALSE")))
                .toList();
        assertThat(survival("uci", "overall survival", groups, row -> event(row, "survival_time", "survival_status")))
                .isEqualTo(12);
        Function<Map<String, String>, CompetingEventCounts.Day> recovery = row -> whole(row, "ANC_recovery") < 1_000_000
                ? first(whole(row, "ANC_recovery"), "neutrophil recovery")
                : first(whole(row, "survival_time"), is(row, "survival_status") ? "death without recovery" : "");
        assertThat(incidence("uci", "neutrophil recovery", groups, recovery)).isEqualTo(2);
        assertThat(incidence("uci", "death without recovery", groups, recovery)).isEqualTo(2);
    }

    /** 99 and empty are missing scores. */
    @Test
    void theChangeOfFortyThousandKneesHasTheMeanAndDeviationOfR() throws IOException {
        Histogram change = Histogram.ofValues(kneeChanges());
        assertThat(change.n()).isEqualTo(42_657);
        assertThat(change.countAtLeast(BigDecimal.valueOf(7))).isEqualTo(36_767);
        assertThat(change.countAtLeast(BigDecimal.valueOf(5))).isEqualTo(38_303);
        assertThat(change.countAtLeast(BigDecimal.ONE)).isEqualTo(40_482);
        Mean mean = change.mean().orElseThrow();
        assertThat(mean.value()).isCloseTo(17.3276, FOUR_DECIMALS);
        assertThat(mean.standardDeviation().getAsDouble()).isCloseTo(9.7765, FOUR_DECIMALS);
    }

    private static int survival(
            String dataset,
            String metric,
            Function<String, List<Map<String, String>>> group,
            Function<Map<String, String>, EventCounts.Day> observation) {
        List<Expected.Row> rows = references(dataset, metric);
        for (Expected.Row row : rows) {
            EventCounts counts = EventCounts.of(
                    group.apply(row.text("group")).stream().map(observation).toList());
            SurvivalPoint point = KaplanMeier.of(counts).at(row.whole("time")).orElseThrow();
            Interval interval = point.interval(BandType.LOG, Level.DEFAULT).orElseThrow();
            assertThat(point.survival()).as("%s", row).isCloseTo(row.number("value"), SIX_DECIMALS);
            assertThat(point.standardError().getAsDouble()).as("%s", row).isCloseTo(row.number("se"), SIX_DECIMALS);
            assertThat(interval.lower()).as("%s", row).isCloseTo(row.number("ci95_low"), SIX_DECIMALS);
            assertThat(interval.upper()).as("%s", row).isCloseTo(row.number("ci95_high"), SIX_DECIMALS);
            assertThat(point.atRisk()).as("%s", row).isEqualTo(row.whole("n"));
        }
        return rows.size();
    }

    private static int medians(
            String metric,
            Function<String, List<Map<String, String>>> group,
            Function<Map<String, String>, EventCounts.Day> observation) {
        List<Expected.Row> rows = references("KMsurv", metric);
        for (Expected.Row row : rows) {
            EventCounts counts = EventCounts.of(
                    group.apply(row.text("group")).stream().map(observation).toList());
            MedianTime median = KaplanMeier.of(counts).median(BandType.LOG, Level.DEFAULT);
            row.matches("value", median.days());
            row.matches("ci95_low", median.lower());
            row.matches("ci95_high", median.upper());
        }
        return rows.size();
    }

    private static int incidence(
            String dataset,
            String cause,
            Function<String, List<Map<String, String>>> group,
            Function<Map<String, String>, CompetingEventCounts.Day> observation) {
        List<Expected.Row> rows = references(dataset, "cumulative incidence: " + cause);
        for (Expected.Row row : rows) {
            CompetingEventCounts counts = CompetingEventCounts.of(
                    group.apply(row.text("group")).stream().map(observation).toList());
            IncidencePoint point =
                    CumulativeIncidence.of(counts, cause).at(row.whole("time")).orElseThrow();
            assertThat(point.incidence()).as("%s", row).isCloseTo(row.number("value"), SIX_DECIMALS);
            assertThat(point.standardError()).as("%s", row).isCloseTo(row.number("se"), SIX_DECIMALS);
        }
        return rows.size();
    }

    private static List<Expected.Row> references(String dataset, String metric) {
        try {
            List<String> lines = Files.readAllLines(RealData.file("reference_values.csv"));
            String[] columns = lines.get(0).split(",", -1);
            return lines.stream()
                    .skip(1)
                    .map(line -> line.split(NO_COMMA_IN_QUOTES, -1))
                    .map(values -> Expected.row(columns, values))
                    .filter(row -> row.text("dataset").startsWith(dataset)
                            && row.text("metric").equals(metric))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** "all", or the number of the disease group with or without "group=" before it. */
    private static Function<String, List<Map<String, String>>> groupOf(List<Map<String, String>> patients) {
        return group -> patients.stream()
                .filter(row ->
                        group.equals("all") || group.replace("group=", "").equals(row.get("group")))
                .toList();
    }

    private static List<BigDecimal> kneeChanges() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(RealData.file("patients/nhs_proms_knee_1819_slim.csv.gz"))),
                StandardCharsets.UTF_8))) {
            List<String> columns = List.of(reader.readLine().split(",", -1));
            int before = columns.indexOf("Knee Replacement Pre-Op Q Score");
            int after = columns.indexOf("Knee Replacement Post-Op Q Score");
            int revision = columns.indexOf("Revision Flag");
            return reader.lines()
                    .map(line -> line.split(",", -1))
                    .filter(row -> row[revision].equals("0")
                            && IntStream.of(before, after).noneMatch(i -> row[i].isEmpty() || row[i].equals("99")))
                    .map(row -> new BigDecimal(row[after]).subtract(new BigDecimal(row[before])))
                    .toList();
        }
    }

    private static EventCounts.Day event(Map<String, String> row, String day, String happened) {
        return new EventCounts.Day(whole(row, day), is(row, happened) ? 1 : 0, is(row, happened) ? 0 : 1);
    }

    /** An empty cause is no event. */
    private static CompetingEventCounts.Day first(int day, String cause) {
        return cause.isEmpty()
                ? new CompetingEventCounts.Day(day, Map.of(), 1)
                : new CompetingEventCounts.Day(day, Map.of(cause, 1L), 0);
    }

    private static boolean is(Map<String, String> row, String column) {
        return number(row, column) == 1;
    }

    private static int whole(Map<String, String> row, String column) {
        return (int) number(row, column);
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.getOrDefault(column, ""));
    }
}

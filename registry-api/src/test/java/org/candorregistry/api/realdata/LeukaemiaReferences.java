package org.candorregistry.api.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.candorregistry.api.running.Rest;

/** What a reference value of the leukaemia file is in the registry. */
final class LeukaemiaReferences {

    private final Rest clinic;
    private final Map<String, Long> events;

    LeukaemiaReferences(LoadedRegistry loaded) {
        clinic = loaded.otherClinic();
        events = RecordedEvents.byKind(clinic, loaded.leukaemia());
    }

    void check(CSVRecord row) {
        switch (row.get("metric")) {
            case "n patients" -> people("all", row);
            case "n ALL (group 1)" -> people("ALL", row);
            case "n AML low risk (group 2)" -> people("AML low risk", row);
            case "n AML high risk (group 3)" -> people("AML high risk", row);
            case "deaths d1" -> count("death", 0, row);
            case "relapse d2" -> count("relapse", 0, row);
            case "acute GVHD da" -> count("acute-gvhd", 0, row);
            // One of them is dated after the death, and refused.
            case "chronic GVHD dc" -> count("chronic-gvhd", 1, row);
            case "platelet recovery dp" -> count("platelet-recovery", 0, row);
            case "DFS events d3" ->
                Expected.matches(row, "value", asked("dfs", "all").time("/events"));
            case "overall survival" -> SurvivalCheck.matchesPrinted(row, asked("os", row));
            case "disease-free survival" -> SurvivalCheck.matchesPrinted(row, asked("dfs", row));
            case "median overall survival" -> median("os", row);
            case "median disease-free survival" -> median("dfs", row);
            case "cumulative incidence: relapse" ->
                IncidenceCheck.matchesPrinted(row, "relapse", asked("relapse", row));
            case "cumulative incidence: non-relapse mortality" ->
                IncidenceCheck.matchesPrinted(row, "death", asked("nrm", row));
            case "cumulative incidence: platelet recovery" -> plateletRecovery(row);
            case "log-rank chi2 (df 2): DFS by group" ->
                Expected.matchesTest(row, groups("dfs").survivalTest());
            case "log-rank chi2 (df 2): OS by group" ->
                Expected.matchesTest(row, groups("os").survivalTest());
            case "Gray test chi2 (df 2): relapse" ->
                Expected.matchesTest(row, groups("relapse").incidenceTest("relapse"));
            case "Gray test chi2 (df 2): non-relapse mortality" ->
                Expected.matchesTest(row, groups("nrm").incidenceTest("death"));
            default -> throw new AssertionError("Nobody asks for " + row);
        }
    }

    private void people(String group, CSVRecord row) {
        Expected.matches(row, "value", asked("os", group).time("/people"));
    }

    private void count(String kind, int notRecorded, CSVRecord row) {
        assertThat(events.get(kind)).isEqualTo(Expected.whole(row, "value") - notRecorded);
    }

    /** The printed interval comes from the band of type log; the registry's is compared with R's log-log elsewhere. */
    private void median(String measure, CSVRecord row) {
        Compared answered = asked(measure, row);
        Expected.matches(row, "value", answered.time("/median/days"));
        if (!row.get("published_value").isEmpty()) {
            Expected.matches(row, "published_value", answered.time("/median/days"));
        }
    }

    /** Nobody is censored so early: the share that recovered is that of people, whatever competes. Its error is not. */
    private void plateletRecovery(CSVRecord row) {
        int day = Expected.whole(row, "time");
        Expected.matchesPrinted(
                row,
                "value",
                asked("plt-recovery", row)
                        .incidenceCurve("platelet-recovery")
                        .at(day)
                        .path("probability"));
    }

    /** The three groups side by side. */
    private Compared groups(String measure) {
        Map<String, Body> cohorts = new LinkedHashMap<>();
        for (String group : List.of("ALL", "AML low risk", "AML high risk")) {
            cohorts.put(group, Compared.leukaemia(group, measure, 365));
        }
        return Compared.askSideBySide(clinic, cohorts);
    }

    private Compared asked(String measure, CSVRecord row) {
        return asked(
                measure,
                switch (row.get("group").replace("group=", "")) {
                    case "all" -> "all";
                    case "1" -> "ALL";
                    case "2" -> "AML low risk";
                    case "3" -> "AML high risk";
                    default -> throw new AssertionError("No such group: " + row);
                });
    }

    private Compared asked(String measure, String group) {
        int horizonDays = measure.equals("plt-recovery") ? 100 : 365;
        return Compared.ask(clinic, Compared.leukaemia(group, measure, horizonDays))
                .group("all");
    }
}

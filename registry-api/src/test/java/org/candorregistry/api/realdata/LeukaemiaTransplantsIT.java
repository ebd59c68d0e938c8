package org.candorregistry.api.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 137 transplants for leukaemia (Copelan 1991), asked for by the clinic that recorded them. */
class LeukaemiaTransplantsIT {

    private static final String FILE = "KMsurv_bmt";
    private static final Map<String, String> GROUPS =
            Map.of("ALL", "group=1", "AML low risk", "group=2", "AML high risk", "group=3");

    private final LoadedRegistry loaded = LoadedRegistry.shared();
    private final Expected expected = new Expected();

    @ParameterizedTest
    @ValueSource(strings = {"os", "dfs"})
    void survivalOfAllIsThatOfR(String measure) {
        Compared all = all(measure, 365);
        SurvivalCheck.matches(expected, "bmt " + measure, "all", all);
        SurvivalCheck.matchesPrinted(expected.references(FILE, metric(measure), "all"), day -> all(measure, day));
        assertThat(all.time("/people").asInt())
                .isEqualTo(Expected.whole(expected.reference(FILE, "n patients"), "value"));
        assertThat(all.time("/events").asInt())
                .isEqualTo(Expected.whole(
                        expected.reference(FILE, measure.equals("os") ? "deaths d1" : "DFS events d3"), "value"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALL", "AML low risk", "AML high risk"})
    void diseaseFreeSurvivalOfEachGroupIsThatOfRAndThePrintedMedian(String group) {
        Compared dfs = group(group, "dfs", 365);
        String printed = GROUPS.getOrDefault(group, "");
        SurvivalCheck.matches(expected, "bmt dfs", group, dfs);
        SurvivalCheck.matchesPrinted(
                expected.references(FILE, "disease-free survival", printed), day -> group(group, "dfs", day));
        CSVRecord median = expected.references(FILE, "median disease-free survival", printed)
                .get(0);
        Expected.matches(median, "value", dfs.time("/median/days"));
        assertThat(median.get("published_value")).isIn("418", "2204", "183");

        Compared os = group(group, "os", 365);
        SurvivalCheck.matches(expected, "bmt os", group, os);
        SurvivalCheck.matchesPrinted(
                expected.references(FILE, "overall survival", printed), day -> group(group, "os", day));
    }

    @Test
    void diseaseStatusSplitsAcuteMyeloidLeukaemia() {
        Compared split = Compared.ask(
                loaded.otherClinic(),
                Compared.transplants("dfs", 365).with("condition", "aml"),
                Body.of("compareBy", "diseaseStatus"));
        SurvivalCheck.matches(expected, "bmt dfs", "AML low risk", split.group("risk-low"));
        SurvivalCheck.matches(expected, "bmt dfs", "AML high risk", split.group("risk-high"));
    }

    @Test
    void relapseAndDeathWithoutItCompete() {
        for (String event : List.of("relapse", "death")) {
            for (CSVRecord row : expected.of("bmt relapse", "all", "incidence " + event)) {
                int day = Expected.whole(row, "day");
                IncidenceCheck.matches(row, all("relapse", day).incidence(event, day));
            }
        }
        for (CSVRecord row : expected.references(FILE, "cumulative incidence: relapse", "all")) {
            int day = Expected.whole(row, "time");
            IncidenceCheck.matchesPrinted(row, all("relapse", day).incidence("relapse", day));
        }
        for (CSVRecord row : expected.references(FILE, "cumulative incidence: non-relapse mortality", "all")) {
            int day = Expected.whole(row, "time");
            IncidenceCheck.matchesPrinted(row, all("nrm", day).incidence("death", day));
        }
    }

    /** The reference lets relapse end the wait for platelets; the registry, as the CIBMTR, only death. Nobody is
     * censored so early, so the share that recovered is the same. */
    @Test
    void plateletsRecoverAsOftenAsTheFileSays() {
        for (CSVRecord row : expected.of("bmt plt-recovery", "all", "incidence platelet-recovery")) {
            int day = Expected.whole(row, "day");
            IncidenceCheck.matches(row, all("plt-recovery", day).incidence("platelet-recovery", day));
        }
        for (CSVRecord row : expected.references(FILE, "cumulative incidence: platelet recovery", "all")) {
            int day = Expected.whole(row, "time");
            Expected.matchesPrinted(
                    row,
                    "value",
                    all("plt-recovery", day).incidence("platelet-recovery", day).path("probability"));
        }
    }

    /** 61 of the file's chronic GVHD less the one that it dates after the death. */
    @Test
    void everyEventThatTheFileTellsIsThereExceptTheOneAfterADeath() {
        Map<String, Long> events = RecordedEvents.byKind(loaded.otherClinic(), loaded.leukaemia());
        assertThat(events)
                .containsEntry("death", count("deaths d1"))
                .containsEntry("relapse", count("relapse d2"))
                .containsEntry("acute-gvhd", count("acute GVHD da"))
                .containsEntry("chronic-gvhd", count("chronic GVHD dc") - 1)
                .containsEntry("platelet-recovery", count("platelet recovery dp"))
                .hasSize(5);
    }

    private long count(String metric) {
        return Expected.whole(expected.reference(FILE, metric), "value");
    }

    private Compared all(String measure, int horizonDays) {
        return Compared.ask(loaded.otherClinic(), Compared.transplants(measure, horizonDays))
                .group("all");
    }

    private Compared group(String group, String measure, int horizonDays) {
        Body cohort = Compared.transplants(measure, horizonDays);
        Body narrowed = switch (group) {
            case "ALL" -> cohort.with("condition", "all");
            case "AML low risk" -> cohort.with("condition", "aml").with("diseaseStatus", "risk-low");
            default -> cohort.with("condition", "aml").with("diseaseStatus", "risk-high");
        };
        return Compared.ask(loaded.otherClinic(), narrowed).group("all");
    }

    private static String metric(String measure) {
        return measure.equals("os") ? "overall survival" : "disease-free survival";
    }
}

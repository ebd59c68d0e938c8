package org.candorregistry.api.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.candorregistry.api.running.Rest;
import org.candorregistry.core.realdata.NeedsRealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** 187 transplanted children (Kalwak 2010), asked for by the clinic that recorded them. */
@NeedsRealData({PatientFiles.CHILDREN, PatientFiles.LEUKAEMIA, PatientFiles.KNEES, PatientFiles.REFERENCE_VALUES})
class TransplantedChildrenIT {

    private final LoadedRegistry loaded = LoadedRegistry.shared();
    private final Rest clinic = loaded.clinic();
    private final Expected expected = new Expected();

    @Test
    void survivalOfAllIsThatOfR() {
        SurvivalCheck.matches(expected, "uci os", "all", all("os", 365));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pbsc", "bm-aspirate"})
    void survivalByStemCellSourceIsThatOfR(String source) {
        Compared bySource = Compared.ask(clinic, Compared.transplants("os", 365), Body.of("compareBy", "cellSource"));
        SurvivalCheck.matches(expected, "uci os", source, bySource.group(source));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALL", "AML"})
    void survivalByDiseaseIsThatOfR(String disease) {
        Body cohort = Compared.transplants("os", 365).with("condition", disease.toLowerCase(java.util.Locale.ROOT));
        SurvivalCheck.matches(
                expected, "uci os", disease, Compared.ask(clinic, cohort).group("all"));
    }

    /** Never recovered is no recovery on day 1000000: it is a death, or nothing seen until the last contact. */
    @ParameterizedTest
    @CsvSource({"anc-engraftment, neutrophil-engraftment, 28", "plt-recovery, platelet-recovery, 100"})
    void recoveryCompetesWithDeathAsRSays(String measure, String event, int horizonDays) {
        for (String ending : List.of(event, "death")) {
            IncidenceCheck.matches(
                    expected.of("uci " + measure, "all", "incidence " + ending), ending, all(measure, horizonDays));
        }
    }

    @Test
    void eventsAreOfTheSixKindsThatTheFileTellsOf() {
        assertThat(RecordedEvents.byKind(clinic, loaded.children()))
                .containsOnlyKeys(
                        "death",
                        "relapse",
                        "neutrophil-engraftment",
                        "platelet-recovery",
                        "acute-gvhd",
                        "chronic-gvhd");
    }

    /** It happened, and the file does not say when. */
    @Test
    void aRelapseIsRecordedWithoutItsDay() {
        assertThat(RecordedEvents.of(clinic, loaded.children()).stream()
                        .filter(event -> event.path("kind").asString().equals("relapse"))
                        .map(event -> event.path("occurredOn").isNull()))
                .containsOnly(true);
    }

    /** Half a day less than in the reference values, which count two recoveries after a death. */
    @Test
    void plateletsTakeAsLongAsRSaysOfAllButTwo() {
        List<JsonNode> events = RecordedEvents.of(clinic, loaded.children());
        assertThat(Medians.daysAfter(ChildrenMapping.DAY, events, "platelet-recovery"))
                .isEqualByComparingTo(expected.one("uci", "all", "median days of platelet recovery")
                        .get("value"));
    }

    private Compared all(String measure, int horizonDays) {
        return Compared.ask(clinic, Compared.transplants(measure, horizonDays)).group("all");
    }
}

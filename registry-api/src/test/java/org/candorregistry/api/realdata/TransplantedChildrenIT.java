package org.candorregistry.api.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.candorregistry.api.running.Rest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** 187 transplanted children (Kalwak 2010), asked for by the clinic that recorded them. */
class TransplantedChildrenIT {

    private static final String FILE = "uci_bone_marrow_transplant_children";

    private final LoadedRegistry loaded = LoadedRegistry.shared();
    private final Rest clinic = loaded.clinic();
    private final Expected expected = new Expected();

    @Test
    void survivalOfAllIsThatOfR() {
        Compared all = all("os", 365);
        SurvivalCheck.matches(expected, "uci os", "all", all);
        SurvivalCheck.matchesPrinted(expected.references(FILE, "overall survival", "all"), day -> all("os", day));
        assertThat(all.time("/people").asInt()).isEqualTo(count("n"));
        assertThat(all.time("/events").asInt()).isEqualTo(count("deaths"));
    }

    @ParameterizedTest
    @CsvSource({"pbsc, peripheral_blood", "bm-aspirate, bone_marrow"})
    void survivalByStemCellSourceIsThatOfR(String code, String inFile) {
        SurvivalCheck.matches(expected, "uci os", code, bySource(365).group(code));
        SurvivalCheck.matchesPrinted(
                expected.references(FILE, "overall survival", "stem_cell_source=" + inFile),
                day -> bySource(day).group(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALL", "AML"})
    void survivalByDiseaseIsThatOfR(String disease) {
        Body cohort = Compared.transplants("os", 365).with("condition", disease.toLowerCase(java.util.Locale.ROOT));
        SurvivalCheck.matches(
                expected, "uci os", disease, Compared.ask(clinic, cohort).group("all"));
    }

    /** Never recovered is no recovery on day 1000000: it is a death, or nothing seen until the last contact. */
    @Test
    void neutrophilsRecoverAsOftenAsRSays() {
        for (CSVRecord row : expected.references(FILE, "cumulative incidence: neutrophil recovery", "all")) {
            int day = Expected.whole(row, "time");
            IncidenceCheck.matchesPrinted(row, all("anc-engraftment", day).incidence("neutrophil-engraftment", day));
        }
        for (CSVRecord row : expected.references(FILE, "cumulative incidence: death without recovery", "all")) {
            int day = Expected.whole(row, "time");
            IncidenceCheck.matchesPrinted(row, all("anc-engraftment", day).incidence("death", day));
        }
        incidences("anc-engraftment", "neutrophil-engraftment");
        incidences("plt-recovery", "platelet-recovery");
    }

    /** Two platelet recoveries that the file dates after the death are not there. */
    @Test
    void everyEventThatTheFileTellsIsThereExceptTwoAfterADeath() {
        List<JsonNode> events = RecordedEvents.of(clinic, loaded.children());
        Map<String, Long> kinds = RecordedEvents.byKind(clinic, loaded.children());
        assertThat(kinds)
                .containsEntry("death", (long) count("deaths"))
                .containsEntry("relapse", (long) count("relapse yes"))
                .containsEntry(
                        "neutrophil-engraftment", (long) count("n") - count("ANC never recovered (coded 1000000)"))
                .containsEntry(
                        "platelet-recovery", (long) count("n") - count("PLT never recovered (coded 1000000)") - 2)
                .containsEntry("acute-gvhd", (long) count("acute GvHD II-IV"))
                .containsEntry("chronic-gvhd", (long) count("extensive cGvHD yes"))
                .hasSize(6);
        assertThat(events.stream().filter(event -> event.path("grade").asInt() >= 3))
                .hasSize(count("acute GvHD III-IV"));
        assertThat(events.stream()
                        .filter(event -> event.path("kind").asString().equals("relapse"))
                        .map(event -> event.path("occurredOn").isNull()))
                .containsOnly(true);
    }

    @Test
    void dosesAndSourcesComeBackAsTheyWere() {
        List<JsonNode> products = Pages.all(clinic, "/api/v1/cell-products").stream()
                .filter(product -> product.path("productClass").asString().equals("hsct"))
                .toList();
        assertThat(products).hasSize(count("n"));
        assertThat(products.stream().filter(product -> isFrom(product, "pbsc")))
                .hasSize(count("stem cell source peripheral blood"));
        assertThat(products.stream().filter(product -> isFrom(product, "bm-aspirate")))
                .hasSize(count("stem cell source bone marrow"));
        assertThat(Medians.of(products, "/dose/cd34PerKg")).isEqualByComparingTo(value("median CD34 x10^6/kg"));
        assertThat(Medians.of(products, "/dose/cd3PerKg")).isEqualByComparingTo(value("median CD3 x10^8/kg"));
        assertThat(products.stream()
                        .filter(product ->
                                product.at("/dose/cd34PerKg").decimalValue().compareTo(BigDecimal.TEN) < 0))
                .hasSize(count("n CD34 <10"));
    }

    /** Of platelets half a day less than in the reference, which counts the two recoveries after a death. */
    @Test
    void recoveryTakesAsLongAsTheFileSays() {
        assertThat(Medians.daysAfter(ChildrenMapping.DAY, loaded, "neutrophil-engraftment"))
                .isEqualByComparingTo(value("median days ANC recovery among recovered"));
        assertThat(Medians.daysAfter(ChildrenMapping.DAY, loaded, "platelet-recovery"))
                .isEqualByComparingTo(expected.one("uci", "all", "median days of platelet recovery")
                        .get("value"));
    }

    private void incidences(String measure, String event) {
        for (String ending : List.of(event, "death")) {
            for (CSVRecord row : expected.of("uci " + measure, "all", "incidence " + ending)) {
                int day = Expected.whole(row, "day");
                IncidenceCheck.matches(row, all(measure, day).incidence(ending, day));
            }
        }
    }

    private static boolean isFrom(JsonNode product, String source) {
        return product.at("/source/cellSource").asString().equals(source);
    }

    private BigDecimal value(String metric) {
        return new BigDecimal(expected.reference(FILE, metric).get("value"));
    }

    private int count(String metric) {
        return value(metric).intValueExact();
    }

    private Compared all(String measure, int horizonDays) {
        return Compared.ask(clinic, Compared.transplants(measure, horizonDays)).group("all");
    }

    private Compared bySource(int horizonDays) {
        return Compared.ask(clinic, Compared.transplants("os", horizonDays), Body.of("compareBy", "cellSource"));
    }
}

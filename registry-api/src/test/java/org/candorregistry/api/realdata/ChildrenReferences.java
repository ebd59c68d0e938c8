package org.candorregistry.api.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.candorregistry.api.running.Rest;
import tools.jackson.databind.JsonNode;

/** What a reference value of the children's file is in the registry. */
final class ChildrenReferences {

    /** Bands of CD34+ cells, 10*6/kg, below and from 10 on: the children had 0.79 to 57.78. */
    private static final List<String> LOWER = List.of("0.5-1", "1-2", "2-5", "5-10");

    private static final List<String> HIGHER = List.of("10-20", "20-50", "50-100");

    private final Rest clinic;
    private final int people;
    private final List<JsonNode> events;
    private final List<JsonNode> products;

    ChildrenReferences(LoadedRegistry loaded) {
        clinic = loaded.clinic();
        people = loaded.children().size();
        events = RecordedEvents.of(clinic, loaded.children());
        products = Pages.all(clinic, "/api/v1/cell-products").stream()
                .filter(product -> product.path("productClass").asString().equals("hsct"))
                .toList();
    }

    void check(CSVRecord row) {
        switch (row.get("metric")) {
            case "n" -> Expected.matches(row, "value", asked("os").group("all").time("/people"));
            case "deaths" -> {
                Expected.matches(row, "value", asked("os").group("all").time("/events"));
                is(row, count("death"));
            }
            case "relapse yes" -> is(row, count("relapse"));
            case "acute GvHD II-IV" -> is(row, count("acute-gvhd"));
            case "acute GvHD III-IV" ->
                is(
                        row,
                        events.stream()
                                .filter(event -> event.path("grade").asInt() >= 3)
                                .count());
            case "extensive cGvHD yes" -> is(row, count("chronic-gvhd"));
            case "stem cell source peripheral blood" -> is(row, from("pbsc"));
            case "stem cell source bone marrow" -> is(row, from("bm-aspirate"));
            case "ANC never recovered (coded 1000000)" -> is(row, people - count("neutrophil-engraftment"));
            // Two that the file dates after the death are not recorded either.
            case "PLT never recovered (coded 1000000)" -> is(row, people - count("platelet-recovery") - 2);
            case "median days ANC recovery among recovered" ->
                is(row, Medians.daysAfter(ChildrenMapping.DAY, events, "neutrophil-engraftment"));
            case "median CD34 x10^6/kg" -> is(row, Medians.of(products, "/dose/cd34PerKg"));
            case "median CD3 x10^8/kg" -> is(row, Medians.of(products, "/dose/cd3PerKg"));
            case "n CD34 <10" ->
                is(
                        row,
                        products.stream()
                                .filter(product -> product.at("/dose/cd34PerKg")
                                                .decimalValue()
                                                .compareTo(BigDecimal.TEN)
                                        < 0)
                                .count());
            case "overall survival" -> SurvivalCheck.matchesPrinted(row, survival(row.get("group")));
            case "cumulative incidence: neutrophil recovery" ->
                IncidenceCheck.matchesPrinted(
                        row, "neutrophil-engraftment", asked("anc-engraftment").group("all"));
            case "cumulative incidence: death without recovery" ->
                IncidenceCheck.matchesPrinted(
                        row, "death", asked("anc-engraftment").group("all"));
            case "log-rank chi2 (df 1): OS PB vs BM" ->
                Expected.matchesTest(row, bySource().survivalTest());
            case "log-rank chi2 (df 1): OS CD34>=10e6/kg" ->
                Expected.matchesTest(
                        row,
                        Compared.askSideBySide(clinic, Map.of("lower", ofDoses(LOWER), "higher", ofDoses(HIGHER)))
                                .survivalTest());
            default -> throw new AssertionError("Nobody asks for " + row);
        }
    }

    private Compared survival(String group) {
        return switch (group) {
            case "all" -> asked("os").group("all");
            case "stem_cell_source=peripheral_blood" -> bySource().group("pbsc");
            case "stem_cell_source=bone_marrow" -> bySource().group("bm-aspirate");
            case "cd34_ge10=FALSE" -> Compared.ask(clinic, ofDoses(LOWER)).group("all");
            case "cd34_ge10=TRUE" -> Compared.ask(clinic, ofDoses(HIGHER)).group("all");
            default -> throw new AssertionError("No such group: " + group);
        };
    }

    private Compared bySource() {
        return Compared.ask(clinic, Compared.transplants("os", 365), Body.of("compareBy", "cellSource"));
    }

    private static Body ofDoses(List<String> bands) {
        return Compared.transplants("os", 365)
                .with(
                        "where",
                        Body.of("factor", "doseBand")
                                .with(
                                        "in",
                                        bands.stream()
                                                .map("cd34-per-kg "::concat)
                                                .toList()));
    }

    private Compared asked(String measure) {
        return Compared.ask(clinic, Compared.transplants(measure, measure.equals("os") ? 365 : 28));
    }

    private long count(String kind) {
        return events.stream()
                .filter(event -> event.path("kind").asString().equals(kind))
                .count();
    }

    private long from(String source) {
        return products.stream()
                .filter(product -> product.at("/source/cellSource").asString().equals(source))
                .count();
    }

    private static void is(CSVRecord row, long found) {
        is(row, BigDecimal.valueOf(found));
    }

    private static void is(CSVRecord row, BigDecimal found) {
        assertThat(found).as("%s", row).isEqualByComparingTo(row.get("value"));
    }
}

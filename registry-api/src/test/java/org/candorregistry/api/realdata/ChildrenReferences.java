package org.candorregistry.api.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.candorregistry.api.running.Rest;
import tools.jackson.databind.JsonNode;

/** What a reference value of the children's file is in the registry. */
final class ChildrenReferences {

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
            default -> throw new AssertionError("Nobody asks for " + row);
        }
    }

    private Compared survival(String group) {
        Compared bySource = Compared.ask(clinic, Compared.transplants("os", 365), Body.of("compareBy", "cellSource"));
        return switch (group) {
            case "all" -> asked("os").group("all");
            case "stem_cell_source=peripheral_blood" -> bySource.group("pbsc");
            case "stem_cell_source=bone_marrow" -> bySource.group("bm-aspirate");
            default -> throw new AssertionError("No such group: " + group);
        };
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

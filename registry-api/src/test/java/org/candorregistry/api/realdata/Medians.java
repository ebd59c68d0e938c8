package org.candorregistry.api.realdata;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Medians of what was read back; half way between the middle two. */
final class Medians {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Medians() {}

    /** Of a number that some of the records have. */
    static BigDecimal of(List<JsonNode> records, String pointer) {
        return of(records.stream()
                .map(item -> item.at(pointer))
                .filter(JsonNode::isNumber)
                .map(JsonNode::decimalValue));
    }

    /** Days from day 0 to events of a kind, among those who had it. */
    static BigDecimal daysAfter(Day day, List<JsonNode> events, String kind) {
        return of(events.stream()
                .filter(event -> event.path("kind").asString().equals(kind))
                .map(event -> LocalDate.parse(event.path("occurredOn").asString()))
                .map(on -> BigDecimal.valueOf(ChronoUnit.DAYS.between(day.zero(), on))));
    }

    private static BigDecimal of(Stream<BigDecimal> values) {
        List<BigDecimal> sorted = values.sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(TWO);
    }
}

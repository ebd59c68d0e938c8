package org.candorregistry.api.realdata;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every step of a curve of own rows, read at days that no follow-up plan names. */
record Curve(List<JsonNode> steps) {

    static Curve of(JsonNode steps) {
        return new Curve(StreamSupport.stream(steps.spliterator(), false).toList());
    }

    /** The curve just after a day; at risk are those who had neither event nor censoring before it. */
    JsonNode at(int day) {
        ObjectNode point = last(day).deepCopy().asObject();
        return point.put("day", day).set("atRisk", next(day).path("atRisk"));
    }

    private JsonNode last(int day) {
        return steps.stream()
                .filter(step -> step.path("day").asInt() <= day)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("No step until day " + day + " in " + steps));
    }

    private JsonNode next(int day) {
        return steps.stream()
                .filter(step -> step.path("day").asInt() >= day)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody was seen so long as " + day + " days: " + steps));
    }
}

package org.candorregistry.api.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Compares JSON with what the description says of it: no field that it does not know, and null only where it may be. */
final class Described {

    private final JsonNode description;

    Described(JsonNode description) {
        this.description = description;
    }

    /** What is wrong with an answer of an operation, each with its place. */
    List<String> faults(JsonNode operation, String status, JsonNode answer, String place) {
        List<String> faults = new ArrayList<>();
        compare(answer, content(operation, status).path("schema"), place, faults);
        return faults;
    }

    static JsonNode content(JsonNode operation, String status) {
        return operation.path("responses").path(status).path("content").path("application/json");
    }

    private void compare(JsonNode value, JsonNode schema, String place, List<String> faults) {
        if (schema.has("$ref")) {
            compare(value, description.at(schema.path("$ref").asString().substring(1)), place, faults);
        } else if (schema.has("anyOf")) {
            List<List<String>> each = new ArrayList<>();
            schema.path("anyOf").forEach(either -> {
                List<String> own = new ArrayList<>();
                compare(value, either, place, own);
                each.add(own);
            });
            if (each.stream().noneMatch(List::isEmpty)) {
                each.forEach(faults::addAll);
            }
        } else if (schema.has("type") && !types(schema).contains(type(value))) {
            faults.add(place + " is " + type(value) + " and not " + types(schema));
        } else if (value.isArray()) {
            value.forEach(item -> compare(item, schema.path("items"), place + "/-", faults));
        } else if (value.isObject()) {
            value.properties().forEach(field -> {
                String inner = place + "/" + field.getKey();
                JsonNode known = schema.path("properties").path(field.getKey());
                if (known.isMissingNode() && !schema.has("additionalProperties") && schema.has("properties")) {
                    faults.add(inner + " is not described");
                }
                compare(
                        field.getValue(),
                        known.isMissingNode() ? schema.path("additionalProperties") : known,
                        inner,
                        faults);
            });
        }
    }

    private static Set<String> types(JsonNode schema) {
        Set<String> types = new TreeSet<>();
        JsonNode type = schema.path("type");
        if (type.isString()) {
            types.add(type.asString());
        }
        type.forEach(one -> types.add(one.asString()));
        if (types.contains("number")) {
            types.add("integer");
        }
        return types;
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL -> "null";
            case BOOLEAN -> "boolean";
            case STRING -> "string";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case ARRAY -> "array";
            default -> "object";
        };
    }
}

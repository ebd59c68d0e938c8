package org.candorregistry.core.imports.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.imports.mapping.Condition.Relation;
import tools.jackson.databind.JsonNode;

/** Reads conditions on columns. */
final class ConditionReader {

    private static final Set<String> RELATIONS =
            Arrays.stream(Relation.values()).map(Relation::word).collect(Collectors.toSet());

    /** Stands in for what was refused. */
    private static final Condition NONE = new Condition.All(List.of());

    private final MappedColumns columns;
    private final Violations violations;

    ConditionReader(MappedColumns columns, Violations violations) {
        this.columns = columns;
        this.violations = violations;
    }

    Condition read(JsonNode node, String pointer) {
        if (node.isObject() && node.size() == 1 && node.get("all") != null) {
            return new Condition.All(parts(node.path("all"), pointer + "/all"));
        }
        if (node.isObject() && node.size() == 1 && node.get("any") != null) {
            return new Condition.Any(parts(node.path("any"), pointer + "/any"));
        }
        if (node.isObject() && node.size() == 1 && node.get("not") != null) {
            return new Condition.Not(read(node.path("not"), pointer + "/not"));
        }
        if (node.isObject() && node.size() == 2 && node.get("column") != null) {
            return ofColumn(node, pointer);
        }
        return malformed(
                pointer, "Expected all, any, not, or column with one of in, is, above, atLeast, atMost, below.");
    }

    private Condition ofColumn(JsonNode node, String pointer) {
        int column = columns.read(node.path("column"), pointer + "/column");
        String operator = node.propertyNames().stream()
                .filter(name -> !name.equals("column"))
                .findFirst()
                .orElseThrow();
        JsonNode given = node.path(operator);
        String place = pointer + "/" + operator;
        if (operator.equals("in")) {
            return new Condition.In(column, texts(given, place));
        }
        if (operator.equals("is")
                && given.isString()
                && Set.of("present", "missing").contains(given.stringValue())) {
            return new Condition.Present(column, given.stringValue().equals("present"));
        }
        if (!RELATIONS.contains(operator)) {
            return malformed(place, "Expected in, is (present or missing), above, atLeast, atMost or below.");
        }
        Relation relation = Arrays.stream(Relation.values())
                .filter(one -> one.word().equals(operator))
                .findFirst()
                .orElseThrow();
        if (given.isNumber()) {
            return new Condition.Compared(column, relation, given.decimalValue(), -1);
        }
        if (given.isObject() && given.size() == 1 && given.get("column") != null) {
            int other = columns.read(given.path("column"), place + "/column");
            return new Condition.Compared(column, relation, null, other);
        }
        return malformed(place, "Expected a number or a column.");
    }

    private List<Condition> parts(JsonNode node, String pointer) {
        List<Condition> parts = new ArrayList<>();
        if (!node.isArray() || node.isEmpty()) {
            malformed(pointer, "Expected a list of conditions.");
        }
        for (int place = 0; place < (node.isArray() ? node.size() : 0); place++) {
            parts.add(read(node.get(place), pointer + "/" + place));
        }
        return parts;
    }

    private Set<String> texts(JsonNode node, String pointer) {
        Set<String> texts = new TreeSet<>();
        if (!node.isArray() || node.isEmpty()) {
            malformed(pointer, "Expected a list of texts.");
        }
        for (JsonNode item : node) {
            if (item.isString()) {
                texts.add(item.stringValue());
            } else {
                malformed(pointer, "Cells are texts: \"1\" and not 1.");
            }
        }
        return texts;
    }

    private Condition malformed(String pointer, String detail) {
        violations.add(pointer, MappingFailure.MAPPING_MALFORMED, detail);
        return NONE;
    }
}

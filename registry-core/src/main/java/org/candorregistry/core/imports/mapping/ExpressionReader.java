package org.candorregistry.core.imports.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.imports.mapping.Expression.Cell;
import org.candorregistry.core.imports.mapping.Expression.Constant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what stands for a single value: itself, or an object with one operator. */
final class ExpressionReader {

    private static final Set<String> OPERATORS =
            Set.of("column", "value", "first", "join", "daysAfterTreatment", "birthYear", "rowNumber");
    private static final Set<String> OF_A_CELL =
            Set.of("column", "values", "otherwise", "ifMissing", "factor", "decimals", TemplateReader.WHEN);
    private static final int MOST_DECIMALS = 9;

    /** Stands in for what was refused. */
    private static final Constant NONE = new Constant("");

    private final MappedColumns columns;
    private final ConditionReader conditions;
    private final Violations violations;

    ExpressionReader(MappedColumns columns, ConditionReader conditions, Violations violations) {
        this.columns = columns;
        this.conditions = conditions;
        this.violations = violations;
    }

    Expression read(Target target, JsonNode node, String pointer) {
        if (!node.isObject()) {
            Object constant = constant(target, node, pointer);
            return constant == null ? NONE : new Constant(constant);
        }
        List<String> operators = OPERATORS.stream()
                .filter(operator -> node.get(operator) != null)
                .toList();
        if (operators.size() != 1) {
            return malformed(
                    pointer,
                    "Expected " + target.name() + ", or an object with one of column, value, first,"
                            + " join, daysAfterTreatment, birthYear and rowNumber.");
        }
        String operator = operators.get(0);
        Expression read = read(operator, target, node, pointer);
        JsonNode when = node.get(TemplateReader.WHEN);
        return when == null
                ? read
                : new Expression.Conditional(read, conditions.read(when, pointer + "/" + TemplateReader.WHEN));
    }

    private Expression read(String operator, Target target, JsonNode node, String pointer) {
        if (operator.equals("column")) {
            return cell(target, node, pointer);
        }
        JsonPlace.unknown(node, Set.of(operator, TemplateReader.WHEN), pointer, violations);
        JsonNode given = node.path(operator);
        String place = pointer + "/" + operator;
        return switch (operator) {
            case "value" -> read(target, given, place);
            case "first" -> new Expression.First(all(target, given, place));
            case "join" ->
                target.type() == String.class
                        ? new Expression.Joined(all(target, given, place))
                        : malformed(place, "Only a text is joined.");
            case "rowNumber" ->
                target.type() == String.class && given.isBoolean() && given.booleanValue()
                        ? new Cell(columns.of(Mapping.ROW), target, null, null, null, Scaling.NONE)
                        : malformed(place, "Expected true, for a text.");
            case "daysAfterTreatment" ->
                target.type() == java.time.LocalDate.class
                        ? new Expression.DaysAfterTreatment(read(new Target(Integer.class), given, place))
                        : malformed(place, "Only a day is told so.");
            default ->
                target.type() == Integer.class ? birthYear(given, place) : malformed(place, "Only a year is told so.");
        };
    }

    private Expression cell(Target target, JsonNode node, String pointer) {
        JsonPlace.unknown(node, OF_A_CELL, pointer, violations);
        JsonNode otherwise = node.get("otherwise");
        JsonNode ifMissing = node.get("ifMissing");
        return new Cell(
                columns.read(node.path("column"), pointer + "/column"),
                target,
                values(target, node.get("values"), pointer + "/values"),
                otherwise == null
                        ? null
                        : new Cell.Otherwise(
                                otherwise.isNull() ? null : constant(target, otherwise, pointer + "/otherwise")),
                ifMissing == null ? null : constant(target, ifMissing, pointer + "/ifMissing"),
                scaling(target, node, pointer));
    }

    private @Nullable Map<String, Object> values(Target target, @Nullable JsonNode node, String pointer) {
        if (node == null) {
            return null;
        }
        if (!node.isObject()) {
            malformed(pointer, "Expected an object: what each cell stands for.");
        }
        Map<String, Object> values = new HashMap<>();
        node.properties().forEach(entry -> {
            String place = pointer + "/" + JsonPlace.step(entry.getKey());
            // A value may stand for nothing: 2, no such event.
            values.put(entry.getKey(), entry.getValue().isNull() ? null : constant(target, entry.getValue(), place));
        });
        return values;
    }

    private Scaling scaling(Target target, JsonNode node, String pointer) {
        JsonNode factor = node.get("factor");
        JsonNode decimals = node.get("decimals");
        if (factor == null && decimals == null) {
            return Scaling.NONE;
        }
        boolean sound = target.isNumber()
                && factor != null
                && factor.isNumber()
                && factor.decimalValue().signum() > 0
                && (decimals == null
                        || (decimals.isInt() && decimals.intValue() >= 0 && decimals.intValue() <= MOST_DECIMALS));
        if (!sound) {
            malformed(pointer + "/factor", "A number above 0, of a number, with decimals 0 to 9 or none.");
            return Scaling.NONE;
        }
        return new Scaling(factor.decimalValue(), decimals == null ? null : decimals.intValue());
    }

    private Expression birthYear(JsonNode node, String pointer) {
        if (!node.isObject()) {
            return malformed(pointer, "Expected an object with age and on.");
        }
        JsonPlace.unknown(node, Set.of("age", "on"), pointer, violations);
        return new Expression.BirthYear(
                read(new Target(BigDecimal.class), node.path("age"), pointer + "/age"),
                read(new Target(java.time.LocalDate.class), node.path("on"), pointer + "/on"));
    }

    private List<Expression> all(Target target, JsonNode node, String pointer) {
        List<Expression> all = new ArrayList<>();
        if (!node.isArray() || node.isEmpty()) {
            malformed(pointer, "Expected a list that is not empty.");
        }
        for (int place = 0; place < (node.isArray() ? node.size() : 0); place++) {
            all.add(read(target, node.get(place), pointer + "/" + place));
        }
        return all;
    }

    private @Nullable Object constant(Target target, JsonNode node, String pointer) {
        try {
            return target.constant(node);
        } catch (CellRefused refused) {
            violations.add(pointer, MappingFailure.MAPPING_MALFORMED, refused.detail());
            return null;
        }
    }

    private Expression malformed(String pointer, String detail) {
        violations.add(pointer, MappingFailure.MAPPING_MALFORMED, detail);
        return NONE;
    }
}

package org.candorregistry.core.imports.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import org.candorregistry.core.failure.InputFailure;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a single value is to be, and how a cell or the mapping says it. */
record Target(Class<?> type) {

    /** Null where no single value is of this type. */
    static @Nullable Target of(Class<?> type) {
        boolean single = type == String.class
                || type == BigDecimal.class
                || type == Integer.class
                || type == LocalDate.class
                || type == LocalTime.class
                || type == Boolean.class
                || type == boolean.class
                || type == UUID.class
                || type.isEnum();
        return single ? new Target(type) : null;
    }

    boolean isNumber() {
        return type == BigDecimal.class || type == Integer.class;
    }

    Object read(String cell, ColumnFormat format, Scaling scaling) throws CellRefused {
        if (type == String.class) {
            return cell;
        }
        if (isNumber()) {
            BigDecimal number = scaling.of(CellNumber.read(cell, format.decimal()));
            return type == Integer.class ? (Object) whole(number) : number;
        }
        return type == LocalDate.class ? CellDay.read(cell, format.dates()) : of(cell);
    }

    /** What a mapping writes as this value. */
    Object constant(JsonNode node) throws CellRefused {
        if (isNumber() && node.isNumber()) {
            return type == Integer.class ? (Object) whole(node.decimalValue()) : node.decimalValue();
        }
        if (isYesOrNo() && node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isString() && !isNumber() && !isYesOrNo()) {
            return type == LocalDate.class ? CellDay.read(node.stringValue(), DateOrder.YMD) : of(node.stringValue());
        }
        throw new CellRefused(InputFailure.VALUE_MALFORMED, "Expected " + name() + ".");
    }

    String name() {
        if (type.isEnum()) {
            return "one of " + Arrays.toString(type.getEnumConstants());
        }
        return switch (type.getSimpleName()) {
            case "String" -> "a text";
            case "BigDecimal" -> "a number";
            case "Integer" -> "a whole number";
            case "LocalDate" -> "a day as YYYY-MM-DD";
            case "LocalTime" -> "a time as hh:mm";
            case "UUID" -> "an id";
            default -> "true or false";
        };
    }

    private boolean isYesOrNo() {
        return type == Boolean.class || type == boolean.class;
    }

    private Object of(String text) throws CellRefused {
        try {
            if (type == UUID.class && text.length() == 36) {
                return UUID.fromString(text);
            }
            if (type == LocalTime.class) {
                return LocalTime.parse(text);
            }
        } catch (IllegalArgumentException | DateTimeParseException malformed) {
            throw new CellRefused(InputFailure.VALUE_MALFORMED, "Expected " + name() + ".");
        }
        if (isYesOrNo() && (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"))) {
            return text.equalsIgnoreCase("true");
        }
        if (type == String.class) {
            return text;
        }
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                if (constant.toString().equals(text)) {
                    return constant;
                }
            }
        }
        throw new CellRefused(InputFailure.VALUE_MALFORMED, "Expected " + name() + ".");
    }

    static int whole(BigDecimal number) throws CellRefused {
        try {
            return number.intValueExact();
        } catch (ArithmeticException fraction) {
            throw new CellRefused(InputFailure.VALUE_MALFORMED, "Expected a whole number.");
        }
    }
}

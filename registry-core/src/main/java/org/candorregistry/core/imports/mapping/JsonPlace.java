package org.candorregistry.core.imports.mapping;

import java.util.Collection;
import java.util.TreeSet;
import org.candorregistry.core.failure.Violations;
import tools.jackson.databind.JsonNode;

/** Places in a mapping's JSON. */
final class JsonPlace {

    private static final int MOST_DIGITS = 38;

    private JsonPlace() {}

    /** A field's name as a step of a JSON pointer. */
    static String step(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }

    /** Refuses every field that is none of {@code known}. */
    static void unknown(JsonNode object, Collection<String> known, String pointer, Violations violations) {
        for (String field : object.propertyNames()) {
            if (!known.contains(field)) {
                violations.add(
                        pointer + "/" + step(field),
                        MappingFailure.MAPPING_MALFORMED,
                        "There is no such field here; there are " + String.join(", ", new TreeSet<>(known)) + ".");
            }
        }
    }

    /** Refuses texts and numbers that could not be kept: control characters other than a tab, and endless numbers. */
    static void unsound(JsonNode node, String pointer, Violations violations) {
        if (node.isString() && !isPlain(node.stringValue())) {
            violations.add(pointer, MappingFailure.MAPPING_MALFORMED, "No control characters.");
        }
        if (node.isNumber()
                && (node.decimalValue().precision() > MOST_DIGITS
                        || Math.abs((long) node.decimalValue().scale()) > MOST_DIGITS)) {
            violations.add(pointer, MappingFailure.MAPPING_MALFORMED, "At most " + MOST_DIGITS + " digits.");
        }
        for (int place = 0; node.isArray() && place < node.size(); place++) {
            unsound(node.get(place), pointer + "/" + place, violations);
        }
        node.properties().forEach(entry -> {
            if (!isPlain(entry.getKey())) {
                violations.add(pointer, MappingFailure.MAPPING_MALFORMED, "No control characters.");
            }
            unsound(entry.getValue(), pointer + "/" + step(entry.getKey()), violations);
        });
    }

    private static boolean isPlain(String text) {
        return text.codePoints()
                .allMatch(character -> character == '\t'
                        || (Character.getType(character) != Character.CONTROL
                                && Character.getType(character) != Character.SURROGATE));
    }
}

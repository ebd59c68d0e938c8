package org.candorregistry.api.realdata;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object that is put together field by field; a field without a value is left out. */
final class Body {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    static Body of(String name, @Nullable Object value) {
        return new Body().with(name, value);
    }

    Body with(String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
        return this;
    }

    /** States elements absent; one that has a value after all is passed over. */
    Body absent(String reason, String... elements) {
        for (String element : elements) {
            if (!has(fields, element)) {
                absent().put(element, reason);
            }
        }
        return this;
    }

    /** Says no longer that an element is absent. */
    Body notAbsent(String element) {
        absent().remove(element);
        return this;
    }

    @JsonValue
    Map<String, Object> fields() {
        return fields;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> absent() {
        return (Map<String, Object>) fields.computeIfAbsent("absent", name -> new LinkedHashMap<>());
    }

    private static boolean has(Map<String, Object> object, String element) {
        int dot = element.indexOf('.');
        if (dot < 0) {
            return object.containsKey(element);
        }
        return object.get(element.substring(0, dot)) instanceof Body part
                && has(part.fields, element.substring(dot + 1));
    }
}

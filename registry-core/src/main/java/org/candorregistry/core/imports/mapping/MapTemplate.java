package org.candorregistry.core.imports.mapping;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes values by name; a name that a row has no value for is left out. */
record MapTemplate(Map<String, Expression> entries) implements Expression {

    @Override
    public @Nullable Object of(Evaluation row) {
        Map<String, Object> made = new HashMap<>();
        entries.forEach((name, template) -> {
            row.enter(name);
            Object value = template.of(row);
            row.leave();
            if (value != null) {
                made.put(name, value);
            }
        });
        return made.isEmpty() ? null : made;
    }

    @Override
    public int column() {
        return entries.values().stream()
                .mapToInt(Expression::column)
                .filter(column -> column >= 0)
                .findFirst()
                .orElse(-1);
    }

    boolean isConditional(String name) {
        return entries.get(name) instanceof Conditional;
    }
}

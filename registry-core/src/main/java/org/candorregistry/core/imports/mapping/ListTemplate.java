package org.candorregistry.core.imports.mapping;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a list: what a row has no value for is left out, and of single values each stands once. */
record ListTemplate(List<Expression> items) implements Expression {

    @Override
    public @Nullable Object of(Evaluation row) {
        List<Object> made = new ArrayList<>(items.size());
        for (Expression item : items) {
            row.enter(String.valueOf(made.size()));
            Object value = item.of(row);
            boolean kept = value != null && !(item instanceof Single && made.contains(value));
            if (!kept) {
                row.forget();
            }
            row.leave();
            if (kept) {
                made.add(value);
            }
        }
        return made.isEmpty() && !items.isEmpty() ? null : made;
    }

    @Override
    public int column() {
        return items.stream()
                .mapToInt(Expression::column)
                .filter(column -> column >= 0)
                .findFirst()
                .orElse(-1);
    }

    @Override
    public boolean readsRow() {
        return items.stream().anyMatch(Expression::readsRow);
    }
}

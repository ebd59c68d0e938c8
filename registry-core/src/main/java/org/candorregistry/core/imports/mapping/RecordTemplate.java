package org.candorregistry.core.imports.mapping;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.candorregistry.core.failure.InputFailure;
import org.jspecify.annotations.Nullable;

/**
 * Makes a record of the registry, each component by a template of its own.
 *
 * @param point place of the component without which the record says nothing, as the value of a score; negative: there is
 *     none. Where the mapping does not say when the record is there, it is there when this is
 */
record RecordTemplate(
        Constructor<?> constructor,
        List<Part> parts,
        @Nullable Condition when,
        int point) implements Expression {

    private static final String ABSENT = "absent";

    /**
     * One component.
     *
     * @param template null: the mapping says nothing of it
     * @param none what stands where there is no value
     */
    record Part(
            String name,
            @Nullable Expression template,
            @Nullable Object none,
            boolean required) {}

    @Override
    public @Nullable Object of(Evaluation row) {
        if (when != null && !when.holds(row)) {
            return null;
        }
        Object[] values = new Object[parts.size()];
        int before = row.errors().size();
        for (int place = 0; place < values.length; place++) {
            Part part = parts.get(place);
            int errors = row.errors().size();
            Object value = value(part, row);
            if (value == null && part.required && row.errors().size() == errors) {
                if (isLeftOut(place)) {
                    return null;
                }
                require(part, row);
            }
            if (value == null && place == point && isLeftOut(place)) {
                return null;
            }
            values[place] = value == null ? part.none : value;
        }
        return row.errors().size() > before ? null : withoutBareFollowUp(made(values));
    }

    /** Of somebody who was to be seen on a day that the mapping names, and of whom the row says nothing. */
    private @Nullable Object withoutBareFollowUp(Object made) {
        boolean said =
                when != null || !(made instanceof FollowUpForm followUp) || !followUp.isBare() || isLeftOut(point);
        return said ? made : null;
    }

    @Override
    public int column() {
        return parts.stream()
                .filter(part -> part.template != null)
                .mapToInt(part -> part.template.column())
                .filter(column -> column >= 0)
                .findFirst()
                .orElse(-1);
    }

    @Override
    public boolean readsRow() {
        return when != null || parts.stream().anyMatch(part -> part.template != null && part.template.readsRow());
    }

    /** The template of a component; empty where the mapping says nothing of it. */
    Optional<Expression> part(String name) {
        return parts.stream().filter(part -> part.name.equals(name)).findFirst().map(Part::template);
    }

    private boolean isLeftOut(int place) {
        Expression template = parts.get(place).template;
        return when == null && place == point && template != null && template.readsRow();
    }

    private static @Nullable Object value(Part part, Evaluation row) {
        if (part.template == null) {
            return null;
        }
        row.enter(part.name);
        Object value = part.template.of(row);
        row.leave();
        return value;
    }

    private static void require(Part part, Evaluation row) {
        row.refuse(
                part.template == null ? -1 : part.template.column(),
                InputFailure.VALUE_REQUIRED,
                part.name + " has no value.");
    }

    private Object made(Object[] values) {
        for (int place = 0; place < values.length; place++) {
            if (parts.get(place).name.equals(ABSENT)) {
                values[place] = withoutAnswered(place, values);
            }
        }
        return made(constructor, values);
    }

    static Object made(Constructor<?> constructor, Object... values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException | InstantiationException | IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An element that has a value after all is not absent, unless the mapping itself says when it is. */
    private @Nullable Object withoutAnswered(int place, Object[] values) {
        if (!(values[place] instanceof Map<?, ?> absent)
                || !(parts.get(place).template instanceof MapTemplate template)) {
            return values[place];
        }
        Map<Object, Object> kept = new HashMap<>(absent);
        kept.keySet().removeIf(name -> !template.isConditional(name.toString()) && isAnswered(name.toString(), values));
        return kept;
    }

    private boolean isAnswered(String element, Object[] values) {
        int dot = element.indexOf('.');
        String first = dot < 0 ? element : element.substring(0, dot);
        for (int place = 0; place < values.length; place++) {
            if (parts.get(place).name.equals(first)) {
                return dot < 0 ? isValue(values[place]) : isAnswered(values[place], element.substring(dot + 1));
            }
        }
        return false;
    }

    private static boolean isAnswered(@Nullable Object holder, String component) {
        if (holder == null) {
            return false;
        }
        for (RecordComponent one : holder.getClass().getRecordComponents()) {
            if (one.getName().equals(component)) {
                try {
                    return isValue(one.getAccessor().invoke(holder));
                } catch (IllegalAccessException | InvocationTargetException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
        }
        return false;
    }

    private static boolean isValue(@Nullable Object value) {
        return value != null && !(value instanceof Collection<?> list && list.isEmpty());
    }
}

package org.candorregistry.core.imports.mapping;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.followup.NewScore;
import org.candorregistry.core.subject.RecordConsent;
import org.candorregistry.core.treatment.BaselineScore;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads templates: JSON in the form of the record that they make, with expressions for values. The records themselves say
 * which fields there are, so that a mapping can say whatever REST can.
 */
final class TemplateReader {

    static final String WHEN = "when";

    /** Without which part a record of a list says nothing. */
    private static final Map<Class<?>, String> POINTS = Map.of(
            NewScore.class, "value",
            BaselineScore.class, "value",
            RecordConsent.class, "givenOn",
            FollowUpForm.class, "observedOn",
            FollowUpForm.EventForm.class, "occurredOn");

    private final ExpressionReader expressions;
    private final ConditionReader conditions;
    private final Violations violations;
    private final WrittenCodes written = new WrittenCodes();

    TemplateReader(ExpressionReader expressions, ConditionReader conditions, Violations violations) {
        this.expressions = expressions;
        this.conditions = conditions;
        this.violations = violations;
    }

    /** The codes and measures that the templates read so far write themselves. */
    WrittenCodes written() {
        return written;
    }

    /** A template of a record; one that is wrong is told, and what is returned then is not to be used. */
    RecordTemplate record(Class<?> type, JsonNode node, String pointer) {
        RecordComponent[] components = type.getRecordComponents();
        checkFields(components, node, pointer);
        List<RecordTemplate.Part> parts = new ArrayList<>();
        int point = -1;
        for (RecordComponent component : components) {
            if (component.getName().equals(point(type, node))) {
                point = parts.size();
            }
            JsonNode value = node.get(component.getName());
            String place = pointer + "/" + component.getName();
            parts.add(part(component, value, place));
            if (value != null) {
                written.add(type, component.getName(), value, place);
            }
        }
        JsonNode when = node.get(WHEN);
        return new RecordTemplate(
                constructor(type, components),
                parts,
                when == null ? null : conditions.read(when, pointer + "/" + WHEN),
                point);
    }

    ListTemplate list(Class<?> itemType, JsonNode node, String pointer) {
        List<Expression> items = new ArrayList<>();
        if (!node.isArray()) {
            violations.add(pointer, MappingFailure.MAPPING_MALFORMED, "Expected a list.");
        }
        for (int place = 0; place < (node.isArray() ? node.size() : 0); place++) {
            String pointerOfItem = pointer + "/" + place;
            Target single = Target.of(itemType);
            items.add(
                    single == null
                            ? record(itemType, node.get(place), pointerOfItem)
                            : expressions.read(single, node.get(place), pointerOfItem));
        }
        return new ListTemplate(items);
    }

    /** A score that is computed says nothing without answers. */
    private static @Nullable String point(Class<?> type, JsonNode node) {
        String point = POINTS.get(type);
        return "value".equals(point) && node.get(point) == null ? "answers" : point;
    }

    private RecordTemplate.Part part(RecordComponent component, @Nullable JsonNode node, String pointer) {
        AnnotatedType annotated = component.getAnnotatedType();
        boolean nullable = annotated.isAnnotationPresent(Nullable.class);
        Class<?> type = component.getType();
        Object none = none(type, nullable, pointer);
        boolean required = !nullable && none == null;
        if (node == null && required && !type.isRecord()) {
            violations.add(pointer, InputFailure.VALUE_REQUIRED, "The mapping says nothing of it.");
        }
        Expression template = node == null ? null : template(type, annotated, node, pointer);
        return new RecordTemplate.Part(component.getName(), template, none, required);
    }

    private Expression template(Class<?> type, AnnotatedType annotated, JsonNode node, String pointer) {
        Target single = Target.of(type);
        if (single != null) {
            return expressions.read(single, node, pointer);
        }
        if (type == List.class) {
            return list(argument(annotated, 0), node, pointer);
        }
        return type == Map.class ? map(argument(annotated, 1), node, pointer) : record(type, node, pointer);
    }

    private MapTemplate map(Class<?> valueType, JsonNode node, String pointer) {
        Map<String, Expression> entries = new LinkedHashMap<>();
        if (!node.isObject()) {
            violations.add(pointer, MappingFailure.MAPPING_MALFORMED, "Expected an object.");
        }
        Target target = new Target(valueType);
        node.properties()
                .forEach(entry -> entries.put(
                        entry.getKey(),
                        expressions.read(target, entry.getValue(), pointer + "/" + JsonPlace.step(entry.getKey()))));
        return new MapTemplate(entries);
    }

    /** What stands in a component that has no value; null: nothing may. */
    private @Nullable Object none(Class<?> type, boolean nullable, String pointer) {
        if (nullable) {
            return null;
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == Map.class) {
            return Map.of();
        }
        if (type == boolean.class) {
            return false;
        }
        return type.isRecord() ? empty(type, pointer) : null;
    }

    /** A record of which nothing is said; null where something must be. */
    private @Nullable Object empty(Class<?> type, String pointer) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int place = 0; place < values.length; place++) {
            boolean nullable = components[place].getAnnotatedType().isAnnotationPresent(Nullable.class);
            values[place] = none(components[place].getType(), nullable, pointer);
            if (values[place] == null && !nullable) {
                return null;
            }
        }
        return RecordTemplate.made(constructor(type, components), values);
    }

    private void checkFields(RecordComponent[] components, JsonNode node, String pointer) {
        if (!node.isObject()) {
            violations.add(pointer, MappingFailure.MAPPING_MALFORMED, "Expected an object.");
            return;
        }
        Set<String> names = new TreeSet<>(
                Arrays.stream(components).map(RecordComponent::getName).toList());
        names.add(WHEN);
        JsonPlace.unknown(node, names, pointer, violations);
    }

    private static Class<?> argument(AnnotatedType annotated, int place) {
        AnnotatedType argument = ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[place];
        return (Class<?>) argument.getType();
    }

    private static Constructor<?> constructor(Class<?> type, RecordComponent[] components) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getConstructor(types);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

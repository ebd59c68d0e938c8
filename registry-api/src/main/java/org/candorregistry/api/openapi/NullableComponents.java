package org.candorregistry.api.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says of each field that may be null that it may be: a client that checks answers by their description would refuse them
 * otherwise. swagger-core reads no annotation of a type's use, which is what JSpecify's are.
 *
 * @see <a href="https://github.com/swagger-api/swagger-core/issues/4848">swagger-core 4848</a>
 */
@Component
class NullableComponents implements ModelConverter {

    private static final String NULL = "null";
    private static final String MODELS = "#/components/schemas/";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        Class<?> described = type.getType() == null
                ? Object.class
                : Json31.mapper().constructType(type.getType()).getRawClass();
        Schema<?> model = resolved == null ? null : model(resolved, context);
        if (described.isRecord() && model != null && model.getProperties() != null) {
            for (RecordComponent component : described.getRecordComponents()) {
                describe(component, model);
            }
        }
        return resolved;
    }

    private static @Nullable Schema<?> model(Schema<?> resolved, ModelConverterContext context) {
        String reference = resolved.get$ref();
        return reference == null ? resolved : context.getDefinedModels().get(reference.substring(MODELS.length()));
    }

    @SuppressWarnings("rawtypes") // as swagger-core declares the map
    private static void describe(RecordComponent component, Schema<?> model) {
        Map<String, Schema> properties = model.getProperties();
        Schema<?> property = properties.get(component.getName());
        if (property == null) {
            return;
        }
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            properties.put(component.getName(), orNull(property));
        }
        if (property.getAdditionalProperties() instanceof Schema<?> value && hasNullableValues(component)) {
            property.setAdditionalProperties(orNull(value));
        }
    }

    private static boolean hasNullableValues(RecordComponent map) {
        return map.getAnnotatedType() instanceof AnnotatedParameterizedType parameterized
                && parameterized.getAnnotatedActualTypeArguments().length == 2
                && parameterized.getAnnotatedActualTypeArguments()[1].isAnnotationPresent(Nullable.class);
    }

    /** A type among others, or a reference among alternatives. */
    private static Schema<?> orNull(Schema<?> property) {
        if (property.get$ref() == null) {
            Optional.ofNullable(property.getTypes()).ifPresent(types -> {
                Set<String> more = new LinkedHashSet<>(types);
                more.add(NULL);
                property.setTypes(more);
            });
            return property;
        }
        Schema<Object> either = new JsonSchema();
        either.setDescription(property.getDescription());
        either.setAnyOf(List.of(
                new JsonSchema().$ref(property.get$ref()), new JsonSchema().types(new LinkedHashSet<>(Set.of(NULL)))));
        return either;
    }
}

package org.candorregistry.api.imports;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Adds the language of mappings, which no record has, to the description of the API. */
@Component
class MappingDescription implements OpenApiCustomizer {

    private static final String FILE = "import-mapping.schema.json";

    @Override
    public void customise(OpenAPI description) {
        schemas().forEach(description.getComponents()::addSchemas);
    }

    private static Map<String, Schema<?>> schemas() {
        try (InputStream file = Objects.requireNonNull(MappingDescription.class.getResourceAsStream(FILE))) {
            return Json31.mapper()
                    .readValue(
                            file,
                            Json31.mapper().getTypeFactory().constructMapType(Map.class, String.class, Schema.class));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

package org.candorregistry.api.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shows of each operation a whole answer, one that the service gave. */
@Component
class AnswerExamples implements OpenApiCustomizer {

    private static final String FILE = "answer-examples.json";
    private static final String JSON = "application/json";
    private static final String SUCCESS = "2";

    @Override
    public void customise(OpenAPI description) {
        JsonNode examples = examples();
        description
                .getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    JsonNode example = examples.path(method + " " + path);
                    if (!example.isMissingNode()) {
                        answers(operation).forEach(answer -> answer.setExample(plain(example)));
                    }
                }));
    }

    private static Stream<MediaType> answers(Operation operation) {
        return operation.getResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith(SUCCESS))
                .map(Map.Entry::getValue)
                .filter(response -> response.getContent() != null)
                .map(response -> response.getContent().get(JSON))
                .filter(Objects::nonNull);
    }

    /** As maps and lists, which any writer of JSON knows. */
    private static Object plain(JsonNode example) {
        return JsonMapper.shared().treeToValue(example, Object.class);
    }

    private static JsonNode examples() {
        try (InputStream file = Objects.requireNonNull(AnswerExamples.class.getResourceAsStream(FILE))) {
            return JsonMapper.shared().readTree(file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

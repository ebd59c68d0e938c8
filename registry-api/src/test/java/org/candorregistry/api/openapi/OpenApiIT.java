package org.candorregistry.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.candorregistry.api.running.RunningRegistry;
import org.candorregistry.api.submission.Submissions;
import org.candorregistry.core.failure.FailureCode;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The description of the API is whole: nobody must guess what to send, what it means, or how it fails. */
class OpenApiIT {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final Pattern SLUG = Pattern.compile("`([a-z-]+)`");

    private final JsonNode description =
            RunningRegistry.shared().asNobody().get("/v3/api-docs").json();

    @Test
    void isOpenApi31OfThisService() {
        assertThat(description.path("openapi").asString()).startsWith("3.1");
        assertThat(description.at("/info/title").asString()).isEqualTo("Candor");
        assertThat(description.at("/info/version").asString()).isNotBlank();
        assertThat(description.at("/components/securitySchemes/token/type").asString())
                .isEqualTo("oauth2");
        assertThat(description
                        .at("/components/schemas/Problem/properties/violations/items/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Violation");
    }

    @Test
    void everyOperationSaysWhatItDoes() {
        assertThat(operations()
                        .filter(operation ->
                                operation.node().path("summary").asString("").isBlank()))
                .isEmpty();
    }

    @Test
    void everyOperationNamesItsTagAndWhoMayCall() {
        assertThat(operations()
                        .filter(operation -> operation.node().path("tags").isEmpty()
                                || !operation.node().has("security")))
                .isEmpty();
    }

    @Test
    void everyRequestBodyHasAnExample() {
        assertThat(operations()
                        .filter(operation -> operation.node().has("requestBody"))
                        .filter(operation ->
                                Examples.of(description, operation.node()).isEmpty()))
                .isEmpty();
    }

    @Test
    void everyFailureIsAProblemWithSlugsThatExist() {
        Map<String, FailureCode> codes = FailureCodes.all();
        List<String> faults = new ArrayList<>();
        operations()
                .forEach(operation -> operation
                        .node()
                        .path("responses")
                        .properties()
                        .forEach(response -> {
                            int status = Integer.parseInt(response.getKey());
                            if (status < 400) {
                                return;
                            }
                            JsonNode problem = response.getValue().at("/content/application~1problem+json");
                            List<String> slugs = SLUG.matcher(response.getValue()
                                            .path("description")
                                            .asString())
                                    .results()
                                    .map(slug -> slug.group(1))
                                    .toList();
                            if (slugs.isEmpty()
                                    || !problem.at("/schema/$ref").asString("").endsWith("/Problem")
                                    || !slugs.stream()
                                            .allMatch(slug -> codes.containsKey(slug)
                                                    && codes.get(slug).kind().status() == status
                                                    && problem.path("examples").has(slug))) {
                                faults.add(operation + " " + status);
                            }
                        }));

        assertThat(faults).isEmpty();
    }

    @Test
    void everyOperationThatChangesSomethingTakesAKeyAndTellsItsReceipt() {
        assertThat(operations()
                        .filter(operation -> Set.of("post", "put").contains(operation.method()))
                        .filter(operation ->
                                Submissions.isOne(operation.method().toUpperCase(Locale.ROOT), operation.path()))
                        .filter(operation -> !parameters(operation).contains("Idempotency-Key")
                                || Stream.of("201", "202", "200")
                                        .map(status -> operation.node().at("/responses/" + status))
                                        .filter(response -> !response.isMissingNode())
                                        .noneMatch(response ->
                                                response.path("headers").has("Submission"))))
                .isEmpty();
    }

    @Test
    void everyReplacementTakesAVersionAndAReason() {
        assertThat(operations()
                        .filter(operation -> operation.method().equals("put")
                                || operation.path().endsWith("/retraction"))
                        .filter(operation -> !parameters(operation).containsAll(Set.of("If-Match", "Change-Reason"))))
                .isEmpty();
    }

    @Test
    void everyParameterIsDescribed() {
        List<String> bare = new ArrayList<>();
        operations()
                .forEach(operation -> operation.node().path("parameters").forEach(parameter -> {
                    if (parameter.path("description").asString("").isBlank()) {
                        bare.add(operation + " " + parameter.path("name").asString());
                    }
                }));

        assertThat(bare).isEmpty();
    }

    @Test
    void everyNumberSaysItsUnitOrRange() {
        List<String> bare = new ArrayList<>();
        description
                .at("/components/schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(property -> {
                            if (isNumber(property.getValue())
                                    && property.getValue()
                                            .path("description")
                                            .asString("")
                                            .isBlank()) {
                                bare.add(schema.getKey() + "." + property.getKey());
                            }
                        }));

        assertThat(bare).isEmpty();
    }

    private static boolean isNumber(JsonNode property) {
        Set<String> types = new TreeSet<>();
        types.add(property.path("type").asString(""));
        property.path("type").forEach(type -> types.add(type.asString("")));
        return types.contains("number") || types.contains("integer");
    }

    private static Set<String> parameters(Operation operation) {
        Set<String> names = new TreeSet<>();
        operation
                .node()
                .path("parameters")
                .forEach(parameter -> names.add(parameter.path("name").asString()));
        return names;
    }

    private Stream<Operation> operations() {
        return description.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> new Operation(method.getKey(), path.getKey(), method.getValue())));
    }

    private record Operation(String method, String path, JsonNode node) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}

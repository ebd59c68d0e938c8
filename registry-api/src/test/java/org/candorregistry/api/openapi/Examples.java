package org.candorregistry.api.openapi;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The examples of request bodies that the description gives. */
public final class Examples {

    private static final String MULTIPART = "multipart/form-data";

    private Examples() {}

    /** Those of an operation, as JSON; of a body in parts an object of them. */
    public static List<JsonNode> of(JsonNode description, JsonNode operation) {
        List<JsonNode> found = new ArrayList<>();
        JsonNode content = operation.at("/requestBody/content");
        JsonNode body = content.path(content.has(MULTIPART) ? MULTIPART : "application/json");
        add(found, body.path("example"));
        body.path("examples").forEach(example -> add(found, example.path("value")));
        JsonNode schema = body.path("schema");
        if (found.isEmpty() && schema.has("$ref")) {
            JsonNode referenced = description.at(schema.path("$ref").asString().substring(1));
            add(found, referenced.path("example"));
            referenced.path("examples").forEach(example -> add(found, example));
        }
        return found;
    }

    private static void add(List<JsonNode> found, JsonNode example) {
        if (example.isObject()) {
            found.add(example);
        } else if (example.isString() && example.asString().startsWith("{")) {
            found.add(JsonMapper.shared().readTree(example.asString()));
        }
    }
}

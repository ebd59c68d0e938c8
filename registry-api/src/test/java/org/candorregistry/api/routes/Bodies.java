package org.candorregistry.api.routes;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.candorregistry.api.openapi.Examples;
import org.candorregistry.api.running.RunningRegistry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bodies to send: the examples that the description of the API gives, with names of their own. */
public final class Bodies {

    private final JsonNode description;

    public Bodies(RunningRegistry registry) {
        this.description = registry.asNobody().get("/v3/api-docs").json();
    }

    /** The first example of the route, and an empty object where the route reads no body. */
    String of(Route route) {
        List<JsonNode> examples = description.path("paths").properties().stream()
                .filter(path -> sameForm(path.getKey(), route.path()))
                .map(path -> path.getValue().path(route.method().toLowerCase(Locale.ROOT)))
                .flatMap(operation -> Examples.of(description, operation).stream())
                .toList();
        JsonNode body = examples.isEmpty() ? JsonMapper.shared().createObjectNode() : examples.get(0);
        for (String unique : List.of("name", "pseudonym", "registrationNumber", "code", "id")) {
            if (body instanceof ObjectNode object && object.path(unique).isString()) {
                object.put(unique, another(unique));
            }
        }
        return body.toString();
    }

    /** Of evidence statements, codes are short and in capitals. */
    private static String another(String field) {
        String random = UUID.randomUUID().toString();
        return field.equals("code") ? random.substring(0, 18).toUpperCase(Locale.ROOT) : random;
    }

    /** Whether a path with variables stands for one with values, or with variables of the same number. */
    private static boolean sameForm(String pattern, String path) {
        return path.replaceAll("\\{[^}]+}|[0-9a-f]{8}-[0-9a-f-]{27}", "*").equals(pattern.replaceAll("\\{[^}]+}", "*"));
    }
}

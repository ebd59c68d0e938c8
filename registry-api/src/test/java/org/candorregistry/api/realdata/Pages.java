package org.candorregistry.api.realdata;

import java.util.ArrayList;
import java.util.List;
import org.candorregistry.api.running.Rest;
import tools.jackson.databind.JsonNode;

/** A list, read page by page to its end. */
final class Pages {

    private Pages() {}

    static List<JsonNode> all(Rest caller, String path) {
        List<JsonNode> items = new ArrayList<>();
        String next = path + (path.contains("?") ? "&" : "?") + "limit=200";
        while (next != null) {
            JsonNode page = caller.get(next).json();
            page.path("items").forEach(items::add);
            next = page.path("next").isString() ? page.path("next").asString() : null;
        }
        return items;
    }
}

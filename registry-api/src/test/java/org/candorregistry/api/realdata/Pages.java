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

    /** The resources of a FHIR search, bundle by bundle. */
    static List<JsonNode> ofBundles(Rest caller, String search) {
        List<JsonNode> resources = new ArrayList<>();
        String next = search + "&_count=200";
        while (next != null) {
            JsonNode bundle = caller.get(next).json();
            bundle.path("entry").forEach(entry -> resources.add(entry.path("resource")));
            next = bundle.path("link")
                    .valueStream()
                    .filter(link -> link.path("relation").asString().equals("next"))
                    .map(link -> link.path("url").asString())
                    .findFirst()
                    .orElse(null);
        }
        return resources;
    }
}

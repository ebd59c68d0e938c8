package org.candorregistry.api.routes;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.candorregistry.api.running.RunningRegistry;
import tools.jackson.databind.JsonNode;

/** The routes of the FHIR facade, as its CapabilityStatement lists them. */
final class FhirRoutes {

    static final String BASE = "/fhir/";
    static final String SEARCH = "/_search";

    private FhirRoutes() {}

    /**
     * One route or two for each interaction of each type.
     *
     * @throws IllegalStateException if an interaction or operation is listed that nobody told this class about
     */
    static Set<Route> listed(RunningRegistry registry) {
        Set<Route> routes = new TreeSet<>();
        routes.add(new Route("GET", BASE + "metadata"));
        JsonNode rest =
                registry.asNobody().get(BASE + "metadata").json().path("rest").path(0);
        refuseAny(rest.path("interaction"));
        refuseAny(rest.path("operation"));
        rest.path("resource").forEach(resource -> {
            refuseAny(resource.path("operation"));
            String type = resource.path("type").asString();
            resource.path("interaction")
                    .forEach(interaction ->
                            routes.addAll(routes(type, interaction.path("code").asString())));
        });
        return routes;
    }

    private static List<Route> routes(String type, String interaction) {
        return switch (interaction) {
            case "read" -> List.of(new Route("GET", BASE + type + "/{" + type + "}"));
            case "search-type" -> List.of(new Route("GET", BASE + type), new Route("POST", BASE + type + SEARCH));
            default -> throw new IllegalStateException("Nobody walks the interaction " + interaction + " yet.");
        };
    }

    private static void refuseAny(JsonNode listed) {
        if (!listed.isEmpty()) {
            throw new IllegalStateException("Nobody walks " + listed + " yet.");
        }
    }

    static boolean isOne(Route route) {
        return route.path().startsWith(BASE) && !route.path().equals(BASE + "metadata");
    }

    static boolean isSearch(Route route) {
        return isOne(route) && route.variables().isEmpty();
    }

    /** Type of resource of such a route. */
    static String type(Route route) {
        return route.path().substring(BASE.length()).replaceFirst("/.*", "");
    }
}

package org.candorregistry.api.badinput;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candorregistry.api.routes.Bodies;
import org.candorregistry.api.routes.FirstClinic;
import org.candorregistry.api.routes.Route;
import org.candorregistry.api.routes.Routes;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.RunningRegistry;
import tools.jackson.databind.JsonNode;

/** Everything that can be read, with what the service itself says of it, and a record to read. */
final class Reads {

    private static final Map<String, Identity> READERS = Map.of(
            "any", Identity.CLINIC,
            "clinic-submitter", Identity.CLINIC,
            "clinic-admin", Identity.CLINIC_ADMIN,
            "public", Identity.CLINIC,
            "researcher", Identity.RESEARCHER,
            "steward", Identity.STEWARD);

    private final Map<Route, Identity> readers = new HashMap<>();
    private final Map<Route, List<String>> parameters = new HashMap<>();
    private final Map<String, List<String>> searches = new HashMap<>();
    private final Map<String, String> records;

    Reads(RunningRegistry registry) {
        this.records = new FirstClinic(registry, new Bodies(registry)).ids();
        JsonNode paths = registry.asNobody().get("/v3/api-docs").json().path("paths");
        Routes.known().forEach((route, who) -> {
            if (route.method().equals("GET") && route.path().startsWith("/api/v1/")) {
                readers.put(route, reader(who));
                parameters.put(route, parameters(paths.path(route.path()).path("get")));
            }
        });
        JsonNode resources = registry.asNobody().get("/fhir/metadata").json().at("/rest/0/resource");
        resources.forEach(
                resource -> searches.put(resource.path("type").asString(), searches(resource.path("searchParam"))));
    }

    List<Route> routes() {
        return readers.keySet().stream().sorted().toList();
    }

    Identity reader(Route route) {
        return readers.getOrDefault(route, Identity.STEWARD);
    }

    /** Names of the query parameters that the route takes. */
    List<String> parameters(Route route) {
        return parameters.getOrDefault(route, List.of());
    }

    /** A record of each kind, by name of the path variable. */
    Map<String, String> records() {
        return records;
    }

    /** Types of FHIR resources. */
    List<String> types() {
        return searches.keySet().stream().sorted().toList();
    }

    /** Names by which a type is searched, and those that every search knows. */
    List<String> searches(String type) {
        return searches.getOrDefault(type, List.of());
    }

    private static Identity reader(Set<String> who) {
        return who.stream()
                .sorted()
                .filter(READERS::containsKey)
                .map(READERS::get)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> parameters(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals("query"))
                .map(parameter -> parameter.path("name").asString())
                .toList();
    }

    private static List<String> searches(JsonNode parameters) {
        List<String> names = new ArrayList<>(List.of(
                "_count", "_cursor", "_elements", "_format", "_pretty", "_summary", "_total", "patient:Patient", "x"));
        parameters.forEach(parameter -> names.add(parameter.path("name").asString()));
        return names;
    }
}

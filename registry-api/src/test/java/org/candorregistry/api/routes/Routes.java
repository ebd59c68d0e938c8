package org.candorregistry.api.routes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.candorregistry.api.running.RunningRegistry;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** The routes there are, and those that are known with who may call them. */
public final class Routes {

    /** What a route does not answer without. */
    private static final Map<String, String> QUERIES = Map.of(
            "/api/v1/providers/{provider}/training-level", "?on=2026-01-01&productClass=bmac",
            "/api/v1/completeness", "?by=PROVIDER",
            "/api/v1/completeness/baseline", "?measure=nrs-pain&horizonDays=365");

    private Routes() {}

    /** What a route does not answer without: a question mark and its parameters; mostly nothing. */
    public static String query(Route route) {
        return QUERIES.getOrDefault(route.path(), "");
    }

    /** All that Spring MVC would dispatch: controllers, actuator, description; filters and other servlets have their own. */
    static Set<Route> dispatched(RunningRegistry registry) {
        Set<Route> routes = new TreeSet<>();
        registry.context()
                .getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> add(routes, info)));
        return routes;
    }

    private static void add(Set<Route> routes, RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        for (String path : info.getPatternValues()) {
            if (path.equals("/error")) {
                continue; // Reached by the container's own dispatch only; the tests of failures cover it.
            }
            for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.values()) : methods) {
                routes.add(new Route(method.name(), path));
            }
        }
    }

    /** Routes of filters and of other servlets, which no list of Spring's names. */
    static Set<Route> ofFilters() {
        return Set.of(
                new Route("POST", "/oauth2/token"),
                new Route("GET", "/oauth2/jwks"),
                new Route("GET", "/.well-known/oauth-protected-resource"));
    }

    /** The file beside this class: who may call which route. */
    public static Map<Route, Set<String>> known() {
        Map<Route, Set<String>> known = new LinkedHashMap<>();
        try (InputStream file = Objects.requireNonNull(Routes.class.getResourceAsStream("routes.txt"))) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+"))
                    .forEach(words -> known.put(
                            new Route(words[0], words[1]),
                            new TreeSet<>(Arrays.asList(words).subList(2, words.length))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return known;
    }
}

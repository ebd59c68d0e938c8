package org.candorregistry.api.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Walks every route with no token, with the wrong scope, and with another clinic's token. */
@TestInstance(Lifecycle.PER_CLASS)
class RoutesIT {

    private static final Map<String, Identity> BY_SCOPE = Map.of(
            "clinic-submitter", Identity.CLINIC,
            "clinic-admin", Identity.CLINIC_ADMIN,
            "researcher", Identity.RESEARCHER,
            "steward", Identity.STEWARD,
            "ehr", Identity.EHR);

    /** What a route does not answer without. */
    private static final Map<String, String> QUERIES = Map.of(
            "/api/v1/providers/{provider}/training-level", "?on=2026-01-01&productClass=bmac",
            "/api/v1/completeness", "?by=PROVIDER",
            "/api/v1/completeness/baseline", "?measure=nrs-pain&horizonDays=365");

    private final RunningRegistry registry = RunningRegistry.shared();
    private final Map<Route, Set<String>> known = Routes.known();
    private final Bodies bodies = new Bodies(registry);
    private final FirstClinic records = new FirstClinic(registry, bodies);

    @Test
    void everyRouteIsKnown() {
        Set<Route> there = new TreeSet<>(Routes.dispatched(registry));
        there.addAll(Routes.ofFilters());

        assertThat(there).as("routes.txt names every route").isEqualTo(new TreeSet<>(known.keySet()));
    }

    @Test
    void everyVariableStandsForARealRecord() {
        Set<String> variables = new TreeSet<>();
        known.keySet().forEach(route -> variables.addAll(route.variables()));

        assertThat(records.ids().keySet()).as("FirstClinic makes one of each").containsAll(variables);
    }

    @Test
    void withoutATokenOnlyWhatIsPublicAnswers() {
        Rest nobody = registry.asNobody();
        known.forEach((route, who) -> {
            Answer answer = call(nobody, route);
            if (who.contains("public")) {
                assertThat(answer.slug()).as(answer.toString()).isEmpty();
            } else {
                assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
                assertThat(answer.slug()).as(answer.toString()).isEqualTo("authentication-required");
            }
        });
    }

    @Test
    void aTokenWithAnotherScopeIsRefusedBeforeAnythingElse() {
        List<String> faults = new ArrayList<>();
        known.forEach((route, who) -> BY_SCOPE.forEach((scope, identity) -> {
            if (who.contains("public")) {
                return;
            }
            Answer answer = call(registry.as(identity), route);
            boolean refused = answer.slug().equals("access-denied");
            boolean allowed = who.contains("any") || who.contains(scope);
            if (refused == allowed) {
                faults.add(scope + ": " + answer);
            }
        }));

        assertThat(faults).isEmpty();
    }

    @Test
    void toAnotherClinicARecordDoesNotExist() {
        List<String> faults = new ArrayList<>();
        known.forEach((route, who) -> {
            if (route.variables().isEmpty()) {
                return;
            }
            for (Identity other : List.of(Identity.OTHER_CLINIC, Identity.OTHER_CLINIC_ADMIN)) {
                String scope = other == Identity.OTHER_CLINIC ? "clinic-submitter" : "clinic-admin";
                if (who.contains(scope)) {
                    Answer answer = call(registry.as(other), route);
                    if (answer.status() != 404 || answer.slug().equals("route-unknown")) {
                        faults.add(other + ": " + answer);
                    }
                }
            }
        });

        assertThat(faults).isEmpty();
    }

    @Test
    void whatIsNowhereIsNotFoundOnlyForWhoMayLook() {
        assertThat(registry.asNobody().get("/api/v1/nothing").status()).isEqualTo(401);
        assertThat(registry.as(Identity.CLINIC).get("/api/v1/nothing").slug()).isEqualTo("route-unknown");
        for (String path : List.of("/", "/index.html", "/nothing", "/actuator/env", "/actuator/heapdump", "/error")) {
            assertThat(registry.asNobody().get(path).status()).as(path).isEqualTo(401);
            assertThat(registry.as(Identity.STEWARD).get(path).status())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    private Answer call(Rest caller, Route route) {
        boolean hasBody = Set.of("POST", "PUT").contains(route.method());
        BodyPublisher body = hasBody ? BodyPublishers.ofString(bodies.of(route)) : BodyPublishers.noBody();
        return caller.send(
                route.method(),
                route.path(records.ids()) + QUERIES.getOrDefault(route.path(), ""),
                body,
                "Content-Type",
                "application/json",
                "If-Match",
                "\"1\"",
                "Change-Reason",
                "Walk");
    }
}

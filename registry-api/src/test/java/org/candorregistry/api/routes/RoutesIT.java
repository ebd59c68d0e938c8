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
import org.candorregistry.api.security.SignedToken;
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

    /** The other clinic's. */
    private static final Map<String, Identity> OTHERS = Map.of(
            "clinic-submitter", Identity.OTHER_CLINIC,
            "clinic-admin", Identity.OTHER_CLINIC_ADMIN,
            "ehr", Identity.OTHER_EHR);

    private final RunningRegistry registry = RunningRegistry.shared();
    private final Map<Route, Set<String>> known = Routes.known();
    private final Bodies bodies = new Bodies(registry);
    private final FirstClinic records = new FirstClinic(registry, bodies);

    @Test
    void everyRouteIsKnown() {
        Set<Route> there = new TreeSet<>(Routes.dispatched(registry));
        there.addAll(Routes.ofFilters());
        there.addAll(FhirRoutes.listed(registry));

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
            OTHERS.forEach((scope, other) -> {
                if (who.contains(scope)) {
                    Answer answer = call(registry.as(other), route);
                    if (answer.status() != 404 || answer.slug().equals("route-unknown")) {
                        faults.add(other + ": " + answer);
                    }
                }
            });
        });

        assertThat(faults).isEmpty();
    }

    @Test
    void aSearchFindsWhatIsTheClinicsOwnAndNothingOfAnother() {
        List<String> faults = new ArrayList<>();
        known.keySet().stream().filter(FhirRoutes::isSearch).forEach(route -> {
            Answer own = call(registry.as(Identity.EHR), route);
            if (own.json().path("entry").size() != 1) {
                faults.add("its own: " + own);
            }
            OTHERS.forEach((scope, other) -> {
                Answer answer = call(registry.as(other), route);
                if (answer.status() != 200 || answer.json().has("entry")) {
                    faults.add(other + ": " + answer);
                }
            });
        });

        assertThat(faults).isEmpty();
    }

    @Test
    void aScopeOfAnEhrSystemIsForItsTypeAndItsLetters() {
        List<String> faults = new ArrayList<>();
        Set<String> types = new TreeSet<>();
        known.keySet().stream().filter(FhirRoutes::isOne).forEach(route -> types.add(FhirRoutes.type(route)));
        known.keySet().stream().filter(FhirRoutes::isOne).forEach(route -> {
            String type = FhirRoutes.type(route);
            String letter = FhirRoutes.isSearch(route) ? "s" : "r";
            List<String> wrong = new ArrayList<>(List.of(
                    "system/" + type + ".cud" + (letter.equals("s") ? "" : "s"),
                    "system/" + type + "." + letter + "?_id=x",
                    "user/" + type + ".rs",
                    "patient-identity"));
            types.stream()
                    .filter(other -> !other.equals(type))
                    .forEach(other -> wrong.add("system/" + other + ".cruds"));
            for (String scope : wrong) {
                Answer answer = call(registry.with(SignedToken.of(registry, scope, registry.clinic())), route);
                if (answer.status() != 403) {
                    faults.add(scope + ": " + answer);
                }
            }
            for (String scope : List.of("system/" + type + "." + letter, "system/*." + letter)) {
                Answer answer = call(registry.with(SignedToken.of(registry, scope, registry.clinic())), route);
                if (answer.status() != 200) {
                    faults.add(scope + ": " + answer);
                }
            }
        });

        assertThat(faults).isEmpty();
    }

    /**
     * What the description shows can be sent, or somebody sent it already. Left out are examples that name other records by
     * their ids, the identity of somebody who was born in another year than the subject here, and files, which are no JSON
     * (ImportsIT sends those).
     */
    @Test
    void theExamplesAreGood() {
        known.forEach((route, who) -> {
            boolean creates = route.method().equals("POST")
                    && route.path().startsWith("/api/v1/")
                    && !route.path().endsWith("/identity")
                    && !route.path().equals("/api/v1/imports")
                    && !bodies.of(route).matches("(?s).*018f0000-.*|\\{}");
            if (creates) {
                Identity caller = who.contains("clinic-admin") ? Identity.CLINIC_ADMIN : Identity.STEWARD;
                Answer answer = call(registry.as(caller), route);
                assertThat(answer.status()).as(answer.toString()).isIn(200, 201, 409);
            }
        });
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
        if (FhirRoutes.isSearch(route)) {
            return search(caller, route);
        }
        boolean hasBody = Set.of("POST", "PUT").contains(route.method());
        BodyPublisher body = hasBody ? BodyPublishers.ofString(bodies.of(route)) : BodyPublishers.noBody();
        return caller.send(
                route.method(),
                route.path(records.ids()) + Routes.query(route),
                body,
                "Content-Type",
                "application/json",
                "If-Match",
                "\"1\"",
                "Change-Reason",
                "Walk");
    }

    private Answer search(Rest caller, Route route) {
        String one = "_id=" + records.ids().get(FhirRoutes.type(route));
        return route.method().equals("GET")
                ? caller.get(route.path() + "?" + one)
                : caller.send(
                        "POST",
                        route.path(),
                        BodyPublishers.ofString(one),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
    }
}

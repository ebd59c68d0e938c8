package org.candorregistry.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.candorregistry.api.routes.AcceptableRequests;
import org.candorregistry.api.routes.Bodies;
import org.candorregistry.api.routes.FirstClinic;
import org.candorregistry.api.routes.Route;
import org.candorregistry.api.routes.Routes;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Imported;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;
import org.candorregistry.api.submission.Submissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every operation that answers with JSON shows a whole answer. The examples are answers that the service gave, recorded with
 * {@code -Dcandor.record-answers=true}, which leaves those that stand; here the service answers anew, and both are what the
 * description says.
 */
@TestInstance(Lifecycle.PER_CLASS)
class AnswerExamplesIT {

    private static final Path RECORDED =
            Path.of("src/main/resources/org/candorregistry/api/openapi/answer-examples.json");

    /** So many items of a list show what they are like. */
    private static final int SHOWN_ITEMS = 2;

    /** So many that an import is still at them when it is cancelled. */
    private static final int MANY_ROWS = 50_000;

    private static final Map<String, String> TOLD_ONCE = Map.of(
            "clientSecret", "told once, 43 characters",
            "url", "http://localhost:8080/visit/told-once");

    private static final Map<String, Identity> CALLERS = Map.of(
            "any", Identity.CLINIC,
            "clinic-submitter", Identity.CLINIC,
            "clinic-admin", Identity.CLINIC_ADMIN,
            "researcher", Identity.RESEARCHER,
            "steward", Identity.STEWARD);

    private final RunningRegistry registry = RunningRegistry.with();
    private final JsonNode description = registry.asNobody().get("/v3/api-docs").json();
    private final Described described = new Described(description);
    private final Map<String, Answer> answers = answers();

    @Test
    void everyAnswerIsShownAsTheServiceGivesIt() throws IOException {
        if (Boolean.getBoolean("candor.record-answers")) {
            record();
        }
        List<String> faults = new ArrayList<>();
        answers.forEach((route, answer) -> {
            JsonNode operation = operation(route);
            String status = String.valueOf(answer.status());
            JsonNode example = Described.content(operation, status).path("example");
            if (example.isMissingNode()) {
                faults.add(route + " shows no answer");
            }
            faults.addAll(described.faults(operation, status, example, route + " (example)"));
            faults.addAll(described.faults(operation, status, answer.json(), route));
            if (!answer.json().isEmpty() && !fields(example).equals(fields(answer.json()))) {
                faults.add(route + " shows " + fields(example) + " and answers " + fields(answer.json()));
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void everyOperationThatAnswersWithJsonIsAsked() {
        Set<String> told = new TreeSet<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    boolean json = method.getValue().path("responses").propertyNames().stream()
                            .filter(status -> status.startsWith("2"))
                            .anyMatch(status -> !Described.content(method.getValue(), status)
                                    .isMissingNode());
                    if (json) {
                        told.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));

        assertThat(answers.keySet()).isEqualTo(told);
    }

    @Test
    void everyAnswerHasTheHeadersThatAreTold() {
        List<String> faults = new ArrayList<>();
        answers.forEach((route, answer) ->
                operation(route)
                        .path("responses")
                        .path(String.valueOf(answer.status()))
                        .path("headers")
                        .propertyNames()
                        .stream()
                        .filter(name -> !name.equals(Submissions.REPLAY))
                        .filter(name -> answer.header(name).isEmpty())
                        .forEach(name -> faults.add(route + " has no " + name)));

        answers.forEach((route, answer) -> {
            JsonNode headers = operation(route)
                    .path("responses")
                    .path(String.valueOf(answer.status()))
                    .path("headers");
            if (!route.startsWith("GET ") && answer.header("ETag").isPresent() != headers.has("ETag")) {
                faults.add(route + " does not tell of its ETag");
            }
        });

        assertThat(faults).isEmpty();
    }

    /** One real answer of each operation whose answers are JSON. */
    private Map<String, Answer> answers() {
        Map<String, String> ids = new HashMap<>(new FirstClinic(registry, new Bodies(registry)).ids());
        more(ids);
        open(ids);
        AcceptableRequests requests = new AcceptableRequests(registry);
        Map<String, Answer> found = new TreeMap<>();
        Routes.known().forEach((route, who) -> {
            if (route.method().equals("GET") && route.path().startsWith("/api/v1/")) {
                put(found, route, caller(who).get(route.path(ids) + Routes.query(route)));
            }
        });
        requests.names().forEach(name -> {
            Route route = requests.get(name).route();
            if (!found.containsKey(route.toString())) {
                put(found, route, requests.get(name).send(registry));
            }
        });
        withoutBody(found, requests, ids.getOrDefault("name", ""));
        Route metadata = new Route("GET", "/.well-known/oauth-authorization-server");
        put(found, metadata, registry.asNobody().get(metadata.path()));
        return found;
    }

    /** What is taken back, ended, or sent as a file. */
    private void withoutBody(Map<String, Answer> found, AcceptableRequests requests, String mapping) {
        Rest admin = registry.as(Identity.CLINIC_ADMIN);
        Answer treatment = once(requests, "POST /api/v1/treatments");
        put(found, new Route("POST", "/api/v1/treatments/{treatment}/retraction"), retracted(admin, treatment));
        Answer followUp = once(requests, "POST /api/v1/treatments/{treatment}/follow-ups");
        put(found, new Route("POST", "/api/v1/follow-ups/{followUp}/retraction"), retracted(admin, followUp));
        put(
                found,
                new Route("POST", "/api/v1/data-cuts"),
                registry.as(Identity.STEWARD).post("/api/v1/data-cuts", ""));
        Answer project = once(requests, "POST /api/v1/research-projects");
        put(
                found,
                new Route("POST", "/api/v1/research-projects/{project}/revocation"),
                registry.as(Identity.STEWARD).post(project.location() + "/revocation", ""));
        Answer client = once(requests, "POST /api/v1/clients");
        put(
                found,
                new Route("POST", "/api/v1/clients/{client}/revocation"),
                admin.post(client.location() + "/revocation", ""));
        Answer message = once(requests, "POST /api/v1/treatments/{treatment}/reminders");
        put(
                found,
                new Route("POST", "/api/v1/outbox/{message}/cancellation"),
                admin.post(message.location() + "/cancellation", ""));
        String links = "POST /api/v1/treatments/{treatment}/visit-links";
        Answer link = once(requests, links);
        put(
                found,
                new Route("POST", "/api/v1/visit-links/{link}/revocation"),
                admin.post(link.location() + "/revocation", ""));
        Answer answered = once(requests, links);
        made(registry.asNobody()
                .send(
                        "POST",
                        answered.json()
                                        .path("url")
                                        .asString()
                                        .substring(registry.url().length()) + "/pain",
                        BodyPublishers.ofString("answer=3"),
                        "Content-Type",
                        "application/x-www-form-urlencoded"));
        put(
                found,
                new Route("POST", "/api/v1/visit-links/{link}/recording"),
                admin.post(answered.location() + "/recording", ""));
        StringBuilder file = new StringBuilder("id\n");
        for (int row = 0; row < MANY_ROWS; row++) {
            file.append("Cancelled-").append(row).append('\n');
        }
        Answer sent = Imported.send(admin, file.toString().getBytes(StandardCharsets.UTF_8), Imported.parts(mapping));
        put(found, new Route("POST", "/api/v1/imports"), sent);
        Imported.await(admin, sent.location(), "startedAt");
        put(
                found,
                new Route("POST", "/api/v1/imports/{imported}/cancellation"),
                admin.post(sent.location() + "/cancellation", ""));
    }

    private Answer once(AcceptableRequests requests, String name) {
        requests.wasAccepted(name);
        return requests.get(name).send(registry);
    }

    private static Answer retracted(Rest admin, Answer made) {
        return admin.send(
                "POST",
                made.location() + "/retraction",
                BodyPublishers.noBody(),
                "If-Match",
                made.etag(),
                "Change-Reason",
                "Another person's");
    }

    /** What the first clinic's records lack, so that no list is empty which need not be. */
    private void more(Map<String, String> ids) {
        String subject = "/api/v1/subjects/" + ids.get("subject");
        Rest clinic = registry.as(Identity.CLINIC);
        made(clinic.post(subject + "/identity", """
                {"familyName": "Okafor", "givenName": "Chinwe", "birthDate": "%s-07-04",
                 "medicalRecordNumber": "MRN 0042"}""".formatted(
                        clinic.get(subject).json().path("birthYear").asString())));
        made(clinic.post("/api/v1/follow-ups/" + ids.get("followUp") + "/signatures", """
                {"followUpVersion": 1, "meaning": "AUTHORSHIP"}"""));
        String event = "/api/v1/clinical-events/" + ids.get("event");
        made(clinic.post(event + "/judgements", """
                {"providerId": "%s", "judgedOn": "2025-01-13", "relatedness": "probable"}""".formatted(ids.get("provider"))));
        made(registry.as(Identity.CLINIC_ADMIN)
                .put(
                        "/api/v1/providers/" + ids.get("provider"),
                        "{\"name\": \"Dr Example\", \"degree\": \"MD\"}",
                        "\"1\""));
    }

    /** An event that is open, and an import with a row that was refused. */
    private void open(Map<String, String> ids) {
        Rest clinic = registry.as(Identity.CLINIC);
        made(clinic.post("/api/v1/treatments/" + ids.get("treatment") + "/follow-ups", """
                {"observedOn": "2024-08-01", "reporter": "CLINICIAN",
                 "events": [{"kind": "adverse-event", "occurredOn": "2024-01-12", "term": "bleeding", "grade": 3,
                             "serious": true, "relatedness": "possible", "outcome": "resolved"}]}"""));
        String tooLong = "a".repeat(300);
        Imported refused = Imported.of(clinic, "id\n" + tooLong + "\n", Imported.parts(ids.getOrDefault("name", "")));
        ids.put("imported", refused.path().substring(refused.path().lastIndexOf('/') + 1));
    }

    private static void made(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 303);
    }

    private void put(Map<String, Answer> found, Route route, Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
        assertThat(operation(route.toString()).path("responses").has(String.valueOf(answer.status())))
                .as("%s tells of %s", route, answer.status())
                .isTrue();
        if (!Described.content(operation(route.toString()), String.valueOf(answer.status()))
                .isMissingNode()) {
            found.put(route.toString(), answer);
        }
    }

    private Rest caller(Set<String> who) {
        return who.stream()
                .sorted()
                .filter(CALLERS::containsKey)
                .map(CALLERS::get)
                .findFirst()
                .map(registry::as)
                .orElseGet(registry::asNobody);
    }

    private JsonNode operation(String route) {
        String[] parts = route.split(" ", 2);
        return description.path("paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
    }

    private static List<String> fields(JsonNode answer) {
        JsonNode first = answer.isArray() ? answer.path(0) : answer;
        return first.propertyNames().stream().sorted().toList();
    }

    private void record() throws IOException {
        ObjectNode recorded = JsonMapper.shared().createObjectNode();
        answers.forEach((route, answer) -> {
            JsonNode shown = Described.content(operation(route), String.valueOf(answer.status()))
                    .path("example");
            boolean stands = fields(shown).equals(fields(answer.json())) && !shown.isEmpty();
            recorded.set(
                    route, stands ? shown : shortened(telling(route, answer).json()));
        });
        Files.writeString(
                RECORDED,
                JsonMapper.builder()
                                .enable(SerializationFeature.INDENT_OUTPUT)
                                .build()
                                .writeValueAsString(recorded)
                        + "\n");
    }

    /** An answer of the same form, where this one is an empty list. */
    private Answer telling(String route, Answer answer) {
        return answers.entrySet().stream()
                .filter(other ->
                        answer.json().isEmpty() && !other.getValue().json().isEmpty())
                .filter(other -> schema(other.getKey(), other.getValue()).equals(schema(route, answer)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(answer);
    }

    private JsonNode schema(String route, Answer answer) {
        return Described.content(operation(route), String.valueOf(answer.status()))
                .path("schema");
    }

    /** Lists cut short, and no secret that somebody could take for one. */
    private static JsonNode shortened(JsonNode answer) {
        if (answer instanceof ArrayNode list) {
            ArrayNode some = JsonMapper.shared().createArrayNode();
            list.valueStream().limit(SHOWN_ITEMS).forEach(item -> some.add(shortened(item)));
            return some;
        }
        if (answer instanceof ObjectNode object) {
            ObjectNode copy = JsonMapper.shared().createObjectNode();
            object.properties()
                    .forEach(field -> copy.set(
                            field.getKey(),
                            TOLD_ONCE.containsKey(field.getKey())
                                    ? JsonMapper.shared().getNodeFactory().stringNode(TOLD_ONCE.get(field.getKey()))
                                    : shortened(field.getValue())));
            return copy;
        }
        return answer;
    }
}

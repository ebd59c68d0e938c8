package org.candorregistry.api.routes;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Imported;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;
import org.candorregistry.api.treatment.Sendable;
import org.candorregistry.core.treated.TreatedPeople;

/** Real records of the tests' first clinic, one of each kind: what a path variable may stand for. */
public final class FirstClinic {

    private final RunningRegistry registry;
    private final Bodies bodies;
    private final Map<String, String> ids = new HashMap<>();

    public FirstClinic(RunningRegistry registry, Bodies bodies) {
        this.registry = registry;
        this.bodies = bodies;
        Rest admin = registry.as(Identity.CLINIC_ADMIN);
        ids.put("clinic", registry.clinic().toString());
        ids.putAll(Map.of("list", "cell_source", "instrument", "koos", "measure", "koos-pain", "scoring", "koos-1"));
        ids.put("plan", "transplant-2");
        ids.put("check", "cd34-dose");
        ids.put("threshold", any("SELECT threshold_id FROM threshold LIMIT 1"));
        ids.put("statement", any("SELECT CAST(statement_id AS text) FROM evidence_statement LIMIT 1"));
        make(registry.as(Identity.STEWARD), "choice", "/api/v1/follow-up-plan-choices");
        Answer program = make(admin, "program", "/api/v1/programs");
        String receipt = program.header("Submission").orElseThrow();
        ids.put("submission", receipt.substring(receipt.lastIndexOf('/') + 1));
        ids.put("client", registry.client(Identity.EHR).client().clientId().toString());
        make(admin, "provider", "/api/v1/providers");
        make(admin, "training", "/api/v1/providers/" + ids.get("provider") + "/trainings");
        TreatedPeople people = new TreatedPeople(registry.database().superuser(), registry.clinic());
        TreatedPeople.Person person = people.knee(LocalDate.of(2024, 1, 10));
        ids.put("subject", person.subject().toString());
        ids.put("treatment", person.treatment().toString());
        ids.put("consent", anyId("consent", "consent_id"));
        ids.put("product", anyId("cell_product", "product_id"));
        importOnce(admin);
        make(admin, "attestation", "/api/v1/attestations");
        people.goal(person.treatment(), "nrs-pain", "pain", 3);
        String followUps = "/api/v1/treatments/" + ids.get("treatment") + "/follow-ups";
        Answer followUp = make(admin, "followUp", followUps);
        ids.put("event", followUp.json().at("/events/0/id").asString());
        made(admin.post(followUps, """
                {"observedOn": "2024-07-11", "reporter": "PATIENT",
                 "scores": [{"measure": "nrs-pain", "value": 4, "answers": {"pain": 4}}]}"""));
        Answer query = made(admin.post("/api/v1/data-queries", """
                {"treatmentId": "%s", "question": "Is the side right?"}""".formatted(ids.get("treatment"))));
        ids.put("query", query.location().substring(query.location().lastIndexOf('/') + 1));
        Answer link = made(admin.post("/api/v1/treatments/" + ids.get("treatment") + "/visit-links", """
                {"horizonDays": 1825}"""));
        ids.put("link", link.location().substring(link.location().lastIndexOf('/') + 1));
        Answer message = made(admin.post("/api/v1/treatments/" + ids.get("treatment") + "/reminders", """
                {"horizonDays": 1825, "email": "patient@example.org"}"""));
        ids.put("message", message.location().substring(message.location().lastIndexOf('/') + 1));
        make(admin, "savedCohort", "/api/v1/saved-cohorts");
        ids.put("token", link.json().path("url").asString().replaceFirst(".*/", ""));
        ids.put("question", "pain");
        ids.put("condition", "knee-osteoarthritis");
        ids.put("productClass", "bmac");
        Sendable.consented(registry, 11);
        String cut = registry.cutWithFacts();
        ids.put("cut", cut.substring(cut.lastIndexOf('/') + 1));
        Answer compared = registry.as(Identity.RESEARCHER)
                .post("/api/v1/comparisons", bodies.of(new Route("POST", "/api/v1/comparisons")));
        ids.put("answer", compared.json().at("/source/answer").asString());
        extract();
        ids.putAll(shown());
    }

    private void extract() {
        Answer project = made(registry.as(Identity.STEWARD).post("/api/v1/research-projects", """
                {"title": "Knees", "purpose": "Whether heavier people improve less", "approval": "Committee 2026/1",
                 "researcher": "%s", "scopes": [{"condition": "knee-osteoarthritis", "productClass": "bmac"}], "k": 11,
                 "expiresOn": "2035-12-31"}""".formatted(
                        registry.client(Identity.RESEARCHER).client().clientId())));
        ids.put("project", project.json().path("id").asString());
        String extract = registry.extract(ids.get("project"));
        ids.put("extract", extract.substring(extract.lastIndexOf('/') + 1));
        ids.put("file", "outcomes.csv");
    }

    /** By name of the path variable. */
    public Map<String, String> ids() {
        return Map.copyOf(ids);
    }

    /** An import under a saved mapping. */
    private void importOnce(Rest admin) {
        String mapping = "{\"subject\": {\"pseudonym\": {\"column\": \"id\"}, \"sex\": \"female\","
                + " \"absent\": {\"birthYear\": \"unknown\"}}}";
        ids.put("name", "people-of-the-tests");
        Answer saved = admin.send(
                "PUT",
                "/api/v1/import-mappings/" + ids.get("name"),
                BodyPublishers.ofString(mapping),
                "Content-Type",
                "application/json",
                "Change-Reason",
                "First version");
        Answer sent = Imported.send(
                admin, "id\nFile-1\n".getBytes(StandardCharsets.UTF_8), Imported.parts("people-of-the-tests"));
        if (saved.status() != 201 || sent.status() != 202) {
            throw new IllegalStateException(saved + " " + sent);
        }
        ids.put("imported", sent.location().substring(sent.location().lastIndexOf('/') + 1));
    }

    /** What FHIR shows of them, by type. */
    private Map<String, String> shown() {
        Map<String, String> shown = new HashMap<>(Map.of(
                "Organization", registry.clinic().toString(),
                "Practitioner", ids.getOrDefault("provider", ""),
                "Patient", ids.getOrDefault("subject", "")));
        for (String type :
                List.of("BiologicallyDerivedProduct", "Procedure", "Goal", "Observation", "QuestionnaireResponse")) {
            String found = "/fhir/" + type + "?_count=1&patient=" + ids.get("subject");
            shown.put(
                    type,
                    registry.as(Identity.EHR)
                            .get(found)
                            .json()
                            .at("/entry/0/resource/id")
                            .asString());
        }
        return shown;
    }

    private Answer make(Rest admin, String variable, String path) {
        Answer made = made(admin.post(path, bodies.of(new Route("POST", path))));
        ids.put(variable, made.location().substring(made.location().lastIndexOf('/') + 1));
        return made;
    }

    private static Answer made(Answer answer) {
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.toString());
        }
        return answer;
    }

    private String any(String sql) {
        return registry.everything().sql(sql).query(String.class).single();
    }

    private String anyId(String table, String column) {
        return registry.everything()
                .sql("SELECT " + column + " FROM " + table + " WHERE clinic_id = :clinic LIMIT 1")
                .param("clinic", registry.clinic())
                .query(UUID.class)
                .single()
                .toString();
    }
}

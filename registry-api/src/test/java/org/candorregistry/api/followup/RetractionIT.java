package org.candorregistry.api.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;
import org.candorregistry.api.treatment.Sendable;
import org.candorregistry.core.treated.TreatedPeople;
import org.candorregistry.core.treated.TreatedPeople.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;

@TestInstance(Lifecycle.PER_CLASS)
class RetractionIT {

    private static final LocalDate TREATED = LocalDate.of(2024, 1, 10);

    /** Day 183 of the treatment: pain from 7 to 4, and a conversion that fails the goal. */
    private static final String CONVERTED = """
            {"observedOn": "2024-07-11", "reporter": "PATIENT", "scores": [{"measure": "nrs-pain", "value": 4}],
             "events": [{"kind": "conversion-to-surgery", "occurredOn": "2024-07-01"}]}""";

    private static final String DEATH = """
            {"observedOn": "2024-08-01", "reporter": "CLINICIAN",
             "events": [{"kind": "death", "occurredOn": "2024-07-30", "cause": "unknown"}]}""";

    private final RunningRegistry registry = RunningRegistry.shared();
    private final Rest clinic = registry.as(Identity.CLINIC);
    private final Rest other = registry.as(Identity.OTHER_CLINIC);
    private final TreatedPeople people = new TreatedPeople(registry.database().superuser(), registry.clinic());

    @Test
    void aFollowUpThatWasTakenBackCountsNowhereAndStaysReadable() {
        String treatment = path(knee());
        clinic.get(treatment + "/outcomes");
        Answer made = clinic.post(treatment + "/follow-ups", CONVERTED);
        assertThat(states(treatment)).contains("COMPLETED", "NOT_APPLICABLE");
        assertThat(classes(treatment)).contains("FAILURE_EVENT");

        Answer retracted = clinic.retract(made.location(), made.etag());

        assertThat(retracted.status()).as(retracted.toString()).isEqualTo(200);
        assertThat(retracted.etag()).isEqualTo("\"2\"");
        JsonNode read = clinic.get(made.location()).json();
        assertThat(read).isEqualTo(retracted.json());
        assertThat(read.path("retracted").asBoolean()).isTrue();
        assertThat(read.path("scores")).isEmpty();
        assertThat(read.path("events")).isEmpty();
        assertThat(clinic.get(treatment + "/follow-ups").json().path("items")).isEmpty();
        assertThat(states(treatment)).doesNotContain("COMPLETED", "NOT_APPLICABLE");
        // Nothing was observed after the treatment, as before the follow-up came.
        assertThat(classes(treatment)).containsOnly("MISSED", "PENDING");
        JsonNode history = clinic.get(made.location() + "/history").json();
        assertThat(history.findValuesAsString("type"))
                .containsExactlyInAnyOrder("follow_up", "score", "clinical_event");
        assertThat(history.findValuesAsString("reason")).containsOnly("Recorded in error");
    }

    @Test
    void theDayOfAFollowUpThatWasTakenBackIsRecordedAnew() {
        String treatment = path(knee());
        Answer wrong = clinic.post(treatment + "/follow-ups", CONVERTED);
        clinic.retract(wrong.location(), wrong.etag());

        Answer right = clinic.post(treatment + "/follow-ups", CONVERTED);

        assertThat(right.status()).as(right.toString()).isEqualTo(201);
        assertThat(right.location()).isNotEqualTo(wrong.location());
        assertThat(classes(treatment)).contains("FAILURE_EVENT");
        assertThat(clinic.put(wrong.location(), CONVERTED, "\"2\"").slug()).isEqualTo("follow-up-retracted");
        assertThat(clinic.retract(wrong.location(), "\"2\"").slug()).isEqualTo("follow-up-retracted");
    }

    @Test
    void aRetractionNamesItsVersionAndItsReason() {
        Answer made = clinic.post(path(knee()) + "/follow-ups", CONVERTED);
        String retraction = made.location() + "/retraction";
        assertThat(clinic.send("POST", retraction, BodyPublishers.noBody(), "If-Match", made.etag())
                        .slug())
                .isEqualTo("reason-required");
        assertThat(clinic.send("POST", retraction, BodyPublishers.noBody(), "Change-Reason", "Wrong person")
                        .slug())
                .isEqualTo("version-required");
        assertThat(clinic.retract(made.location(), "\"7\"").slug()).isEqualTo("version-stale");
        assertThat(clinic.get(made.location()).json().path("retracted").asBoolean())
                .isFalse();
    }

    @Test
    void anotherClinicTakesNothingBack() {
        String treatment = path(knee());
        Answer made = clinic.post(treatment + "/follow-ups", CONVERTED);
        assertThat(other.retract(made.location(), "\"1\"").slug()).isEqualTo("follow-up-unknown");
        assertThat(other.retract(treatment, "\"1\"").slug()).isEqualTo("treatment-unknown");
        assertThat(clinic.get(made.location()).etag()).isEqualTo("\"1\"");
    }

    @Test
    void aDeathThatAnotherRecordNeedsStays() {
        Person person = knee();
        String second = path(people.kneeAgain(person.subject(), TREATED.plusDays(30)));
        Answer death = clinic.post(path(person) + "/follow-ups", DEATH);
        Answer fatal = clinic.post(second + "/follow-ups", """
                {"observedOn": "2024-07-20", "reporter": "CLINICIAN",
                 "events": [{"kind": "adverse-event", "occurredOn": "2024-07-15", "term": "infection-systemic", "grade": 5,
                             "serious": true, "relatedness": "possible", "outcome": "fatal"}]}""");

        assertThat(fatal.status()).as(fatal.toString()).isEqualTo(201);

        Answer refused = clinic.retract(death.location(), death.etag());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.slug()).isEqualTo("fatal-event-without-death");
        assertThat(clinic.get(death.location()).json().path("events")).hasSize(1);
        assertThat(clinic.retract(path(person), "\"1\"").slug()).isEqualTo("fatal-event-without-death");
        String withoutDeath = "{\"observedOn\": \"2024-08-01\", \"reporter\": \"CLINICIAN\"}";
        assertThat(clinic.put(death.location(), withoutDeath, death.etag()).slug())
                .isEqualTo("fatal-event-without-death");
        // The person died of what happened on 15 July.
        String earlier = DEATH.replace("2024-07-30", "2024-07-14");
        assertThat(clinic.put(death.location(), earlier, death.etag()).status()).isEqualTo(422);
        assertThat(clinic.get(death.location())
                        .json()
                        .at("/events/0/occurredOn")
                        .asString())
                .isEqualTo("2024-07-30");
    }

    @Test
    void aTreatmentIsTakenBackWithAllThatBelongsToIt() {
        Sendable body = Sendable.treatment(registry);
        Answer made = clinic.post("/api/v1/treatments", body.text());
        Answer followUp = clinic.post(made.location() + "/follow-ups", """
                {"observedOn": "2026-02-20", "reporter": "PATIENT", "scores": [{"measure": "koos-pain", "value": 55.56}]}""");
        String id = made.json().path("id").asString();
        String goal = made.json().at("/goals/0/id").asString();
        String score = followUp.json().at("/scores/0/id").asString();

        Answer retracted = clinic.retract(made.location(), made.etag());

        assertThat(retracted.status()).as(retracted.toString()).isEqualTo(200);
        assertThat(retracted.json().path("retracted").asBoolean()).isTrue();
        assertThat(retracted.json().path("goals")).isEmpty();
        assertThat(retracted.json().path("baselineScores")).isEmpty();
        assertThat(clinic.get(followUp.location()).json().path("retracted").asBoolean())
                .isTrue();
        assertThat(clinic.get(made.location() + "/visits").json().path("items")).isEmpty();
        assertThat(clinic.get(made.location() + "/outcomes").json().path("items"))
                .isEmpty();
        assertThat(clinic.get("/api/v1/treatments?subjectId="
                                + made.json().path("subjectId").asString())
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(rowsOf(id)).isZero();
        assertThat(clinic.get(made.location() + "/history").json().findValuesAsString("reason"))
                .containsOnly("Recorded in error");

        Rest ehr = registry.as(Identity.EHR);
        assertThat(status(ehr, "Procedure/" + id)).isEqualTo("entered-in-error");
        assertThat(status(ehr, "Observation/" + score)).isEqualTo("entered-in-error");
        assertThat(ehr.get("/fhir/Goal/" + goal).json().path("lifecycleStatus").asString())
                .isEqualTo("entered-in-error");

        assertThat(clinic.post(made.location() + "/follow-ups", CONVERTED).slug())
                .isEqualTo("treatment-retracted");
        assertThat(clinic.put(made.location(), body.text(), "\"2\"").slug()).isEqualTo("treatment-retracted");
        assertThat(clinic.retract(made.location(), "\"2\"").slug()).isEqualTo("treatment-retracted");
        Answer again = clinic.post("/api/v1/treatments", body.text());
        assertThat(again.status()).as(again.toString()).isEqualTo(201);
    }

    @Test
    void aDeathGoesWithTheTreatmentThatToldOfItAndOthersAreJudgedAnew() {
        Person person = knee();
        Person second = new Person(person.subject(), people.kneeAgain(person.subject(), TREATED.plusDays(30)));
        plan(second);
        clinic.post(path(second) + "/follow-ups", """
                {"observedOn": "2024-07-11", "reporter": "PATIENT", "scores": [{"measure": "nrs-pain", "value": 4}]}""");
        List<String> before = classes(path(second));
        clinic.post(path(person) + "/follow-ups", DEATH);
        assertThat(classes(path(second))).contains("DIED");

        assertThat(clinic.retract(path(person), "\"1\"").status()).isEqualTo(200);

        assertThat(classes(path(second))).isEqualTo(before).doesNotContain("DIED");
        assertThat(states(path(second))).doesNotContain("NOT_APPLICABLE");
    }

    @Test
    void ofTwoAtOnceOneTakesBackAndNothingIsAddedBehindIt() {
        String treatment = path(knee());
        Answer made = clinic.post(treatment + "/follow-ups", CONVERTED);
        List<CompletableFuture<Answer>> calls = IntStream.range(0, 8)
                .mapToObj(call -> CompletableFuture.supplyAsync(() -> switch (call % 3) {
                    case 0 -> clinic.retract(made.location(), made.etag());
                    case 1 -> clinic.retract(treatment, "\"1\"");
                    default -> clinic.post(treatment + "/follow-ups", """
                                {"observedOn": "2024-08-%02d", "reporter": "PATIENT",
                                 "scores": [{"measure": "nrs-pain", "value": 5}]}""".formatted(call + 1));
                }))
                .toList();
        List<Answer> answers = calls.stream().map(CompletableFuture::join).toList();

        assertThat(answers).extracting(Answer::status).allMatch(status -> status < 500);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 200 && answer.json().has("goals"))
                .hasSize(1);
        assertThat(registry.everything()
                        .sql("""
                                SELECT (SELECT count(*) FROM follow_up WHERE treatment_id = CAST(:id AS uuid) AND NOT retracted)
                                     + (SELECT count(*) FROM score WHERE treatment_id = CAST(:id AS uuid) AND NOT retracted)
                                """)
                        .param("id", treatment.substring(treatment.lastIndexOf('/') + 1))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Person knee() {
        Person person = people.knee(TREATED);
        plan(person);
        return person;
    }

    private void plan(Person person) {
        people.goal(person.treatment(), "nrs-pain", "pain", 3, "conversion-to-surgery");
        people.baseline(person.treatment(), "nrs-pain", 7, TREATED.minusDays(1));
    }

    private List<String> states(String treatment) {
        return clinic.get(treatment + "/visits").json().path("items").findValuesAsString("state");
    }

    private List<String> classes(String treatment) {
        return clinic.get(treatment + "/outcomes")
                .json()
                .at("/items/0/outcomes")
                .findValuesAsString("goalClass");
    }

    private long rowsOf(String treatment) {
        return registry.everything()
                .sql("SELECT count(*) FROM goal_fact WHERE treatment_id = CAST(:id AS uuid)")
                .param("id", treatment)
                .query(Long.class)
                .single();
    }

    private static String status(Rest ehr, String resource) {
        return ehr.get("/fhir/" + resource).json().path("status").asString();
    }

    private static String path(Person person) {
        return path(person.treatment());
    }

    private static String path(UUID treatment) {
        return "/api/v1/treatments/" + treatment;
    }
}

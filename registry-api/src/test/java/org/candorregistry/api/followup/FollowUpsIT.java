package org.candorregistry.api.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;
import org.candorregistry.core.treated.TreatedPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;

@TestInstance(Lifecycle.PER_CLASS)
class FollowUpsIT {

    private static final LocalDate TREATED = LocalDate.of(2024, 1, 10);

    /** Day 183 of the treatment. */
    private static final String HALF_A_YEAR = """
            {"observedOn": "2024-07-11", "reporter": "PATIENT",
             "scores": [{"measure": "nrs-pain", "value": 4, "answers": {"pain": 4}}],
             "events": [{"kind": "adverse-event", "occurredOn": "2024-01-12", "term": "swelling", "grade": 1,
                         "serious": false, "relatedness": "probable", "outcome": "resolved"}]}""";

    private final RunningRegistry registry = RunningRegistry.shared();
    private final Rest clinic = registry.as(Identity.CLINIC);
    private final TreatedPeople people = new TreatedPeople(registry.database().superuser(), registry.clinic());

    @Test
    void aFollowUpIsRecordedReadAndCorrected() {
        String treatment = treatment();
        Answer made = clinic.post(treatment + "/follow-ups", HALF_A_YEAR);
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(made.etag()).isEqualTo("\"1\"");

        Answer read = clinic.get(made.location());
        assertThat(read.json().at("/scores/0/value").decimalValue()).isEqualByComparingTo("4");
        assertThat(read.json().at("/scores/0/answers/pain").decimalValue()).isEqualByComparingTo("4");
        assertThat(read.json().at("/events/0/term").asString()).isEqualTo("swelling");

        Answer corrected = clinic.put(made.location(), """
                {"observedOn": "2024-07-11", "reporter": "PATIENT", "scores": [{"measure": "nrs-pain", "value": 3}]}""", read.etag());
        assertThat(corrected.status()).as(corrected.toString()).isEqualTo(200);
        assertThat(corrected.etag()).isEqualTo("\"2\"");
        assertThat(corrected.json().path("events")).isEmpty();
        assertThat(clinic.put(made.location(), HALF_A_YEAR, "\"1\"").slug()).isEqualTo("version-stale");
        assertThat(clinic.get(treatment + "/follow-ups").json().path("items")).hasSize(1);
    }

    @Test
    void whatACorrectionChangedOrTookBackIsReadWithItsReason() {
        Answer made = clinic.post(treatment() + "/follow-ups", HALF_A_YEAR);
        assertThat(clinic.get(made.location() + "/history").json()).isEmpty();
        clinic.put(made.location(), """
                {"observedOn": "2024-07-12", "reporter": "PATIENT", "scores": [{"measure": "nrs-pain", "value": 3}]}""", "\"1\"");

        JsonNode history = clinic.get(made.location() + "/history").json();
        assertThat(history.findValuesAsString("type"))
                .containsExactlyInAnyOrder("follow_up", "score", "clinical_event");
        assertThat(history.findValuesAsString("reason")).containsOnly("Corrected by a test");
        assertThat(history.valueStream()
                        .filter(former -> former.path("type").asString().equals("score"))
                        .map(former -> former.at("/state/value").asInt()))
                .containsExactly(4);
    }

    @Test
    void anEventOfWhichNobodyKnowsTheDayIsAnsweredWithoutOne() {
        String treatment = treatment();
        Answer made = clinic.post(treatment + "/follow-ups", """
                {"observedOn": "2024-07-11", "reporter": "PATIENT", "events": [{"kind": "conversion-to-surgery"}]}""");
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(made.json().at("/events/0/occurredOn").isNull()).isTrue();

        Answer dated = clinic.put(made.location(), """
                {"observedOn": "2024-07-11", "reporter": "PATIENT",
                 "events": [{"kind": "conversion-to-surgery", "occurredOn": "2024-07-11"}]}""", made.etag());
        assertThat(dated.json().at("/events/0/occurredOn").asString())
                .as(dated.toString())
                .isEqualTo("2024-07-11");
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() {
        Answer refused = clinic.post(treatment() + "/follow-ups", """
                {"observedOn": "2024-01-09", "reporter": "PATIENT",
                 "scores": [{"measure": "nrs-pain", "value": 10.5}, {"measure": "mood", "value": 1}],
                 "events": [{"kind": "miracle", "occurredOn": "2024-01-09"},
                            {"kind": "death", "occurredOn": "2024-01-10"}]}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(problems(refused))
                .containsExactlyInAnyOrder(
                        "/observedOn follow-up-before-treatment",
                        "/scores/0/value score-out-of-range",
                        "/scores/1/measure code-unknown",
                        "/events/0/occurredOn event-before-treatment",
                        "/events/0/kind code-unknown",
                        "/events/1/occurredOn event-after-observation",
                        "/events/1/cause value-required");
    }

    @Test
    void whatTheBodyIsNotIsRefused() {
        String followUps = treatment() + "/follow-ups";
        assertThat(clinic.post(followUps, "{\"reporter\": \"PATIENT\"}").slug()).isEqualTo("value-required");
        assertThat(clinic.post(followUps, """
                {"observedOn": "2024-07-11", "reporter": "NEIGHBOUR"}""").slug()).isEqualTo("body-unreadable");
        assertThat(clinic.post(followUps, """
                {"observedOn": "2024-07-11", "reporter": "PATIENT", "mood": "good"}""").slug()).isEqualTo("body-unreadable");
        assertThat(clinic.post(followUps, """
                {"observedOn": "2024-07-11", "reporter": "PATIENT", "scores": [{"measure": "nrs-pain"}]}""").slug()).isEqualTo("value-required");
        Answer future = clinic.post(followUps, """
                {"observedOn": "2999-01-01", "reporter": "PATIENT", "scores": [{"measure": "nrs-pain", "value": 4}]}""");
        assertThat(problems(future)).contains("/observedOn date-impossible");
        assertThat(clinic.get(followUps).json().path("items")).isEmpty();
    }

    @Test
    void theSameReportTwiceIsAConflict() {
        String followUps = treatment() + "/follow-ups";
        clinic.post(followUps, HALF_A_YEAR);
        Answer again = clinic.post(followUps, HALF_A_YEAR);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.slug()).isEqualTo("follow-up-exists");
    }

    @Test
    void visitsAndOutcomesFollowFromWhatWasObserved() {
        String treatment = treatment();
        clinic.post(treatment + "/follow-ups", HALF_A_YEAR);

        JsonNode visits = clinic.get(treatment + "/visits").json().path("items");
        assertThat(visits.findValuesAsString("label")).startsWith("6 weeks", "3 months", "6 months");
        assertThat(visits.findValuesAsString("state")).startsWith("MISSED", "MISSED", "COMPLETED");

        JsonNode pain = clinic.get(treatment + "/outcomes").json().at("/items/0");
        assertThat(pain.path("measure").asString()).isEqualTo("nrs-pain");
        assertThat(pain.at("/threshold/citation").asString()).contains("Bennell 2021");
        assertThat(pain.path("outcomes").findValuesAsString("goalClass")).startsWith("MISSED", "MISSED", "IMPROVED");
        assertThat(pain.at("/outcomes/2/improvement").decimalValue()).isEqualByComparingTo("3");
        assertThat(pain.path("timeToEvent").isObject()).isFalse();
    }

    @Test
    void anotherClinicsTreatmentIsNotFound() {
        String treatment = treatment();
        String followUp = clinic.post(treatment + "/follow-ups", HALF_A_YEAR).location();
        Rest other = registry.as(Identity.OTHER_CLINIC);
        assertThat(other.post(treatment + "/follow-ups", HALF_A_YEAR).slug()).isEqualTo("treatment-unknown");
        assertThat(other.get(treatment + "/follow-ups").slug()).isEqualTo("treatment-unknown");
        assertThat(other.get(treatment + "/visits").slug()).isEqualTo("treatment-unknown");
        assertThat(other.get(treatment + "/outcomes").slug()).isEqualTo("treatment-unknown");
        assertThat(other.get(followUp).slug()).isEqualTo("follow-up-unknown");
        assertThat(other.get(followUp + "/history").slug()).isEqualTo("follow-up-unknown");
        assertThat(other.put(followUp, HALF_A_YEAR, "\"1\"").slug()).isEqualTo("follow-up-unknown");
    }

    @Test
    void onlyAClinicSeesAPersonsCourse() {
        String treatment = treatment();
        for (Identity identity : List.of(Identity.RESEARCHER, Identity.STEWARD)) {
            Rest caller = registry.as(identity);
            assertThat(caller.get(treatment + "/follow-ups").slug()).isEqualTo("access-denied");
            assertThat(caller.get(treatment + "/visits").slug()).isEqualTo("access-denied");
            assertThat(caller.get(treatment + "/outcomes").slug()).isEqualTo("access-denied");
        }
    }

    private String treatment() {
        TreatedPeople.Person person = people.knee(TREATED);
        people.goal(person.treatment(), "nrs-pain", "pain", 3, "conversion-to-surgery");
        people.baseline(person.treatment(), "nrs-pain", 7, TREATED.minusDays(1));
        return "/api/v1/treatments/" + person.treatment();
    }

    private static List<String> problems(Answer refused) {
        return refused.json()
                .path("violations")
                .valueStream()
                .map(violation -> violation.path("pointer").asString() + " "
                        + violation.path("code").asString())
                .toList();
    }
}

package org.candorregistry.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;
import org.candorregistry.core.treated.TreatedPeople;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Real answers are what the description says of them: no field that it does not know, and null only where it may be. */
class AnswersIT {

    private static final LocalDate TREATED = LocalDate.of(2024, 1, 10);

    private final RunningRegistry registry = RunningRegistry.shared();
    private final Rest clinic = registry.as(Identity.CLINIC);
    private final JsonNode description = registry.asNobody().get("/v3/api-docs").json();
    private final Described described = new Described(description);

    @Test
    void aTreatmentAndAllThatBelongsToIt() {
        TreatedPeople people = new TreatedPeople(registry.database().superuser(), registry.clinic());
        TreatedPeople.Person knee = people.knee(TREATED);
        people.goal(knee.treatment(), "nrs-pain", "pain", 3, "conversion-to-surgery");
        people.baseline(knee.treatment(), "nrs-pain", 7, TREATED);
        TreatedPeople.Person leukaemia = people.leukaemia(TREATED);
        people.eventGoal(leukaemia.treatment(), "os", "survival", "death");
        for (TreatedPeople.Person person : List.of(knee, leukaemia)) {
            String treatment = "/api/v1/treatments/" + person.treatment();
            clinic.post(treatment + "/follow-ups", """
                    {"observedOn": "2024-07-11", "reporter": "CLINICIAN",
                     "events": [{"kind": "adverse-event", "occurredOn": "2024-02-01", "term": "bleeding", "grade": 2}]}""");
            fits("/api/v1/treatments/{treatment}", treatment);
            fits("/api/v1/treatments/{treatment}/follow-ups", treatment + "/follow-ups");
            fits("/api/v1/treatments/{treatment}/visits", treatment + "/visits");
            fits("/api/v1/treatments/{treatment}/outcomes", treatment + "/outcomes");
            fits("/api/v1/subjects/{subject}", "/api/v1/subjects/" + person.subject());
            fits("/api/v1/subjects/{subject}/consents", "/api/v1/subjects/" + person.subject() + "/consents");
        }
        fits("/api/v1/treatments", "/api/v1/treatments?limit=5");
        fits("/api/v1/cell-products", "/api/v1/cell-products?limit=5");
        fits("/api/v1/providers", "/api/v1/providers?limit=5");
        fits("/api/v1/programs", "/api/v1/programs");
    }

    @Test
    void catalogues() {
        for (String path : List.of(
                "/api/v1/measures",
                "/api/v1/instruments",
                "/api/v1/thresholds",
                "/api/v1/evidence-statements",
                "/api/v1/code-lists",
                "/api/v1/clinics")) {
            fits(path, path);
        }
        fits("/api/v1/code-lists/{list}", "/api/v1/code-lists/condition");
    }

    @Test
    void comparisonsOfScoresAndOfTimesShownAndWithheld() {
        TreatedPeople people = new TreatedPeople(registry.database().superuser(), registry.clinic());
        TreatedPeople.Person knee = people.knee(TREATED);
        people.goal(knee.treatment(), "nrs-pain", "pain", 3, "conversion-to-surgery");
        people.baseline(knee.treatment(), "nrs-pain", 7, TREATED);
        people.consent(knee.subject(), "RESEARCH", TREATED.minusDays(9), null);
        clinic.post("/api/v1/treatments/" + knee.treatment() + "/follow-ups", """
                {"observedOn": "2024-07-11", "reporter": "PATIENT", "scores": [{"measure": "nrs-pain", "value": 4}]}""");
        TreatedPeople.Person leukaemia = people.leukaemia(TREATED);
        people.eventGoal(leukaemia.treatment(), "os", "survival", "death");
        clinic.post("/api/v1/treatments/" + leukaemia.treatment() + "/follow-ups", """
                {"observedOn": "2024-07-11", "reporter": "CLINICIAN"}""");

        registry.cut(); // before the hour of the nightly one there is none

        String scores = """
                {"cohort": {"condition": "knee-osteoarthritis", "productClass": "bmac", "measure": "nrs-pain",
                            "horizonDays": 182}, "compareBy": "severity"}""";
        String times = """
                {"cohort": {"productClass": "hsct", "measure": "os", "horizonDays": 100}}""";
        fits("/api/v1/comparisons", clinic.post("/api/v1/comparisons", scores));
        fits("/api/v1/comparisons", registry.as(Identity.RESEARCHER).post("/api/v1/comparisons", scores));
        fits("/api/v1/comparisons", clinic.post("/api/v1/comparisons", times));
        String whole = scores.replace(", \"compareBy\": \"severity\"", "");
        String sideBySide = "/api/v1/comparisons/side-by-side";
        String others = whole.replace("bmac", "prp");
        String both = "{\"cohorts\": [" + whole.replaceFirst("\\{", "{\"name\": \"one\", ") + ", "
                + others.replaceFirst("\\{", "{\"name\": \"other\", ") + "]}";
        fits(sideBySide, clinic.post(sideBySide, both));
        fits(sideBySide, registry.as(Identity.RESEARCHER).post(sideBySide, both));
        String factors = "/api/v1/comparisons/factors";
        String clinics = "/api/v1/comparisons/clinics";
        fits(clinics, clinic.post(clinics, whole));
        fits(clinics, registry.as(Identity.STEWARD).post(clinics, whole));
        fits("/api/v1/comparisons/cusum", clinic.post("/api/v1/comparisons/cusum", whole));
        fits(factors, clinic.post(factors, whole));
        fits(factors, registry.as(Identity.RESEARCHER).post(factors, whole));
    }

    private void fits(String path, String address) {
        fits(path, clinic.get(address));
    }

    private void fits(String path, Answer answer) {
        assertThat(answer.status()).as(path + ": " + answer).isEqualTo(200);
        JsonNode operation = description.path("paths").path(path);
        JsonNode method = operation.has("get") ? operation.path("get") : operation.path("post");
        assertThat(described.faults(method, "200", answer.json(), path)).isEmpty();
    }
}

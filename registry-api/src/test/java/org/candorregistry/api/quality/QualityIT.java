package org.candorregistry.api.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;
import org.candorregistry.api.treatment.Sendable;
import org.candorregistry.core.json.ChangedJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of numbers that cannot be, that are hardly so, and that are worth a note. */
class QualityIT {

    private final RunningRegistry registry = RunningRegistry.shared();
    private final Rest clinic = registry.as(Identity.CLINIC);
    private final Rest admin = registry.as(Identity.CLINIC_ADMIN);

    /** 0.41 times 10*8 nucleated cells cannot hold 60 times 10*6 CD34+ cells, which are 0.6 times 10*8: 60 / 0.41 = 146.3. */
    @Test
    void aPartThatIsLargerThanTheWholeIsRefused() {
        Answer refused = clinic.post(
                "/api/v1/cell-products",
                Sendable.graft(registry)
                        .with("/dose/nucleatedCellsPerKg", 0.41)
                        .with("/dose/cd34PerKg", 60)
                        .text());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(Sendable.violations(refused)).contains(Map.entry("/dose/cd34PerKg", "value-impossible"));
        assertThat(refused.json().at("/violations/0/detail").asString()).contains("cd34-among-nucleated", "146.3");
    }

    /** 6.5 times 10*6, given in 10*5. */
    @Test
    void aDoseInAnotherUnitIsAskedAboutUntilItIsCorrected() {
        Answer product = clinic.post(
                "/api/v1/cell-products",
                Sendable.graft(registry).with("/dose/cd34PerKg", 65).text());
        Answer treatment = treatment(product);

        JsonNode query = only(treatment, "OPEN");
        assertThat(query.path("check").asString()).isEqualTo("cd34-dose");
        assertThat(query.path("recordType").asString()).isEqualTo("cell_product");
        assertThat(query.path("element").asString()).isEqualTo("dose.cd34PerKg");
        assertThat(query.path("question").asString())
                .isEqualTo("CD34+ cells per kg of the recipient: 65 is not between 0.1 and 60 10*6/kg; 6.5 would be."
                        + " Was 65 given in another unit?");
        assertThat(finding(treatment, "cd34-dose").path("severity").asString()).isEqualTo("QUERY");
        assertThat(worklist(treatment)).contains("OPEN_QUERY");

        Answer right = clinic.put(
                product.location(),
                ChangedJson.of((ObjectNode) sent(product), "/dose/cd34PerKg", 6.5)
                        .toString(),
                product.etag());
        assertThat(right.status()).as(right.toString()).isEqualTo(200);

        JsonNode closed = only(treatment, "CLOSED");
        assertThat(closed.path("resolution").asString()).isEqualTo("CORRECTED");
        assertThat(worklist(treatment)).doesNotContain("OPEN_QUERY");
    }

    @Test
    void aQueryIsAnsweredByTheClinicAndClosedByItsAdministrator() {
        Answer treatment = clinic.post(
                "/api/v1/treatments",
                Sendable.treatment(registry).with("/recipient/bodyMass", 4).text());
        String query =
                "/api/v1/data-queries/" + only(treatment, "OPEN").path("id").asString();

        Answer answered = clinic.post(query + "/answer", "{\"answer\": \"74 kg; a digit is missing\"}");
        assertThat(answered.json().path("state").asString())
                .as(answered.toString())
                .isEqualTo("ANSWERED");
        assertThat(worklist(treatment)).contains("OPEN_QUERY");
        assertThat(clinic.post(query + "/closure", "{\"resolution\": \"CONFIRMED\"}")
                        .status())
                .isEqualTo(403);

        Answer closed = admin.post(query + "/closure", "{\"resolution\": \"CONFIRMED\"}");
        assertThat(closed.json().path("resolution").asString()).isEqualTo("CONFIRMED");
        assertThat(closed.json().path("answer").asString()).isEqualTo("74 kg; a digit is missing");
        assertThat(worklist(treatment)).doesNotContain("OPEN_QUERY");
        assertThat(clinic.post(query + "/answer", "{\"answer\": \"Again\"}").slug())
                .isEqualTo("data-query-closed");
        assertThat(admin.post(query + "/closure", "{\"resolution\": \"CORRECTED\"}")
                        .slug())
                .isEqualTo("data-query-closed");
        assertThat(states(clinic.get(query + "/history").json())).containsExactly("OPEN", "ANSWERED");

        followUp(treatment, "2026-02-20", "koos-pain", 50);
        assertThat(queries(treatment, "OPEN"))
                .as("not asked of the same value again")
                .isEmpty();
    }

    /** 5 of 100 before, 97.22 three weeks later: nine tenths of the scale within four months. */
    @Test
    void aJumpOverNearlyTheWholeScaleIsAskedAbout() {
        Answer treatment = clinic.post(
                "/api/v1/treatments",
                Sendable.treatment(registry)
                        .with("/baselineScores/0/value", 5.56)
                        .text());
        Answer followUp = followUp(treatment, "2026-02-24", "koos-pain", 97.22);

        JsonNode query = only(treatment, "OPEN");
        assertThat(query.path("check").asString()).isEqualTo("jump-koos-pain");
        assertThat(query.path("value").asDouble()).isEqualTo(97.22);
        assertThat(query.path("question").asString()).contains("97.22 {score} after 5.56");

        Answer retracted = clinic.send(
                "POST",
                followUp.location() + "/retraction",
                BodyPublishers.noBody(),
                "If-Match",
                followUp.etag(),
                "Change-Reason",
                "Another person's");
        assertThat(retracted.status()).isEqualTo(200);
        assertThat(only(treatment, "CLOSED").path("resolution").asString()).isEqualTo("CORRECTED");
    }

    @Test
    void aLowViabilityIsNotedAndNotAskedAbout() {
        Answer product = clinic.post(
                "/api/v1/cell-products",
                Sendable.product(registry)
                        .with("/characterization/viability", 61)
                        .text());
        assertThat(product.status()).as(product.toString()).isEqualTo(201);

        Answer treatment = treatment(product);

        assertThat(finding(treatment, "low-viability").path("severity").asString())
                .isEqualTo("NOTE");
        assertThat(queries(treatment, "OPEN")).isEmpty();
    }

    @Test
    void aPersonMayAskToo() {
        Answer treatment =
                clinic.post("/api/v1/treatments", Sendable.treatment(registry).text());
        String body = "{\"treatmentId\": \"" + id(treatment) + "\", \"question\": \"Is the side right?\"}";

        assertThat(clinic.post("/api/v1/data-queries", body).status()).isEqualTo(403);
        Answer asked = admin.post("/api/v1/data-queries", body);

        assertThat(asked.status()).isEqualTo(201);
        assertThat(asked.json().has("check")).isFalse();
        followUp(treatment, "2026-02-20", "koos-pain", 50);
        assertThat(only(treatment, "OPEN").path("question").asString()).isEqualTo("Is the side right?");
        assertThat(registry.as(Identity.OTHER_CLINIC).get(asked.location()).status())
                .isEqualTo(404);
    }

    /** Volumes of 5 to 7 mL thirty times, then 60 mL: ten times the median and far beyond its spread. */
    @Test
    void aValueUnlikeTheClinicsLatestIsAskedAbout() {
        RunningRegistry own = RunningRegistry.with();
        Rest its = own.as(Identity.CLINIC);
        for (int treated = 0; treated < 30; treated++) {
            Answer usual = its.post("/api/v1/treatments", treatmentOf(own, 5 + 0.1 * (treated % 20)));
            assertThat(usual.status()).as(usual.toString()).isEqualTo(201);
        }
        Answer odd = its.post("/api/v1/treatments", treatmentOf(own, 60));

        JsonNode queries = its.get("/api/v1/data-queries").json().path("items");
        assertThat(queries.valueStream()
                        .map(query -> query.path("check").asString() + " "
                                + query.path("treatmentId").asString()))
                .containsExactly("volume-in-clinic " + id(odd));
        // Of 5.0 to 6.9, the last nine missing once: the median of the logarithms is that of 5.7 and 5.8, ln 5.75.
        assertThat(queries.get(0).path("question").asString()).contains("60 mL", "the median is 5.7");
    }

    @Test
    void aComparisonSaysHowManyOfItsRowsAreInQuestion() {
        RunningRegistry own = RunningRegistry.with();
        Rest its = own.as(Identity.CLINIC);
        its.post("/api/v1/treatments", Sendable.treatment(own).text());
        its.post(
                "/api/v1/treatments",
                Sendable.treatment(own).with("/recipient/bodyMass", 4).text());

        JsonNode answer = its.post("/api/v1/comparisons", """
                {"cohort": {"condition": "knee-osteoarthritis", "productClass": "bmac", "measure": "koos-pain",
                            "horizonDays": 365}}""").json();

        JsonNode denominators = answer.at("/groups/0/cases/denominators");
        assertThat(denominators.path("enrolled").asLong()).isEqualTo(2);
        assertThat(denominators.path("openQueries").asLong()).isEqualTo(1);
        String query = its.get("/api/v1/data-queries").json().at("/items/0/id").asString();
        Answer closed = own.as(Identity.CLINIC_ADMIN)
                .post("/api/v1/data-queries/" + query + "/closure", "{\"resolution\": \"CONFIRMED\"}");
        assertThat(closed.status()).as(closed.toString()).isEqualTo(200);
        assertThat(its.post("/api/v1/comparisons", """
                {"cohort": {"condition": "knee-osteoarthritis", "productClass": "bmac", "measure": "koos-pain",
                            "horizonDays": 365}}""")
                        .json()
                        .at("/groups/0/cases/denominators/openQueries")
                        .asLong())
                .isZero();
    }

    private Answer treatment(Answer product) {
        JsonNode said = sent(product);
        boolean graft = product.json().path("productClass").asString().equals("hsct");
        Sendable body = graft ? Sendable.transplant(registry) : Sendable.treatment(registry);
        Answer made = clinic.post(
                "/api/v1/treatments",
                body.with("/subjectId", said.path("subjectId"))
                        .with("/productId", id(product))
                        .with("/providerId", said.at("/collection/collectorId"))
                        .text());
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made;
    }

    private String treatmentOf(RunningRegistry own, double volume) {
        Sendable product = Sendable.product(own).with("/dose/volume", volume);
        Answer made = own.as(Identity.CLINIC).post("/api/v1/cell-products", product.text());
        JsonNode said = made.json();
        return Sendable.treatment(own)
                .with("/subjectId", said.path("subjectId"))
                .with("/productId", id(made))
                .with("/providerId", said.at("/collection/collectorId"))
                .text();
    }

    private Answer followUp(Answer treatment, String observedOn, String measure, double value) {
        Answer made = clinic.post(treatment.location() + "/follow-ups", """
                {"observedOn": "%s", "reporter": "PATIENT", "scores": [{"measure": "%s", "value": %s}]}""".formatted(observedOn, measure, value));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made;
    }

    /** What was sent to record it, as the registry keeps it. */
    private JsonNode sent(Answer made) {
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return clinic.get(made.header("Submission").orElseThrow() + "/payload").json();
    }

    private JsonNode finding(Answer made, String check) {
        return clinic.get(made.header("Submission").orElseThrow())
                .json()
                .path("findings")
                .valueStream()
                .filter(finding -> finding.path("rule").asString().equals(check))
                .findFirst()
                .orElseThrow();
    }

    private List<String> worklist(Answer treatment) {
        return clinic.get("/api/v1/worklist?treatment=" + id(treatment))
                .json()
                .path("items")
                .valueStream()
                .flatMap(item -> item.path("kinds").valueStream().map(JsonNode::asString))
                .toList();
    }

    private JsonNode only(Answer treatment, String state) {
        assertThat(treatment.status()).as(treatment.toString()).isEqualTo(201);
        List<JsonNode> found = queries(treatment, state);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<JsonNode> queries(Answer treatment, String state) {
        return clinic.get("/api/v1/data-queries?state=" + state + "&treatment=" + id(treatment))
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private static List<String> states(JsonNode history) {
        return history.valueStream()
                .map(former -> former.at("/state/state").asString())
                .toList();
    }

    private static String id(Answer made) {
        return made.location().substring(made.location().lastIndexOf('/') + 1);
    }
}

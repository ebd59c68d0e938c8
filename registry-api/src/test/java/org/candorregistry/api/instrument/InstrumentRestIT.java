package org.candorregistry.api.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class InstrumentRestIT {

    private static final String THRESHOLDS = "/api/v1/thresholds";

    private final RunningRegistry registry = RunningRegistry.shared();
    private final Rest anyone = registry.as(Identity.CLINIC);
    private final Rest steward = registry.as(Identity.STEWARD);

    /** KOOS subscales run from 0 (worst) to 100: Roos et al., JOSPT 1998;28:88. */
    @Test
    void aMeasureTellsTheScoresItCanGive() {
        JsonNode koos = anyone.get("/api/v1/measures/koos-pain").json();

        assertThat(koos.at("/scale/minimum").decimalValue()).isEqualByComparingTo("0");
        assertThat(koos.at("/scale/maximum").decimalValue()).isEqualByComparingTo("100");
        assertThat(koos.at("/scale/higherIsBetter").asBoolean()).isTrue();
        assertThat(koos.path("time").isMissingNode()).isTrue();
        assertThat(anyone.get("/api/v1/instruments/" + koos.path("instrument").asString())
                        .status())
                .isEqualTo(200);
        assertThat(anyone.get("/api/v1/measures").json().path("items")).isNotEmpty();
        assertThat(anyone.get("/api/v1/instruments").json().path("items")).isNotEmpty();
        assertThat(anyone.get("/api/v1/measures/mood").slug()).isEqualTo("measure-unknown");
        assertThat(anyone.get("/api/v1/instruments/mood").slug()).isEqualTo("instrument-unknown");
    }

    @Test
    void thresholdsAreFoundByMeasureAndCondition() {
        JsonNode found = anyone.get(THRESHOLDS + "?measure=koos-pain&condition=knee-osteoarthritis")
                .json()
                .path("items");

        assertThat(found).isNotEmpty();
        found.forEach(threshold -> {
            assertThat(threshold.path("measureId").asString()).isEqualTo("koos-pain");
            assertThat(threshold.path("condition").asString()).isEqualTo("knee-osteoarthritis");
        });
        assertThat(anyone.get(THRESHOLDS).json().path("items").size()).isGreaterThan(found.size());
    }

    @Test
    void aStewardRecordsAndReplacesAThreshold() {
        String id = id();
        Answer made = steward.post(THRESHOLDS, threshold(id, "1.9", "DOWN", ""));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(anyone.get(made.location()).json().path("value").decimalValue())
                .isEqualByComparingTo("1.9");

        Answer changed = steward.put(made.location(), threshold(id, "2", "DOWN", ""), made.etag());
        assertThat(changed.etag()).isEqualTo("\"2\"");
        assertThat(steward.put(made.location(), threshold(id, "3", "DOWN", ""), made.etag())
                        .slug())
                .isEqualTo("version-stale");
        assertThat(steward.put(made.location(), threshold(id(), "3", "DOWN", ""), "\"2\"")
                        .json()
                        .at("/violations/0/pointer")
                        .asString())
                .isEqualTo("/id");
        assertThat(steward.post(THRESHOLDS, threshold(id, "1.9", "DOWN", "")).slug())
                .isEqualTo("threshold-id-taken");
        assertThat(registry.everything()
                        .sql("SELECT reason FROM catalogue_history WHERE row_key ->> 'threshold_id' = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("Corrected by a test");
    }

    @Test
    void aThresholdMustBePossible() {
        assertThat(problems(threshold(id(), "0", "UP", ", \"valueHigh\": -1, \"n\": 0")))
                .containsExactly(
                        "/improvement threshold-direction-contradicted",
                        "/value value-out-of-range",
                        "/valueHigh value-out-of-range",
                        "/n value-out-of-range");
        assertThat(problems(threshold(id(), "1.00001", "DOWN", ", \"valueHigh\": 3, \"preferenceReason\": \"x\"")))
                .containsExactly("/value value-malformed", "/preferenceReason threshold-not-preferable");
        assertThat(problems(threshold(id(), "1", "DOWN", ", \"preferenceReason\": \"x\"")))
                .as("another one is preferred for pain in knee osteoarthritis")
                .containsExactly("/preferenceReason threshold-preference-taken");
    }

    private Iterable<String> problems(String body) {
        Answer refused = steward.post(THRESHOLDS, body);
        assertThat(refused.status()).as(refused.toString()).isBetween(400, 499);
        return refused.json()
                .path("violations")
                .valueStream()
                .map(violation -> violation.path("pointer").asString() + " "
                        + violation.path("code").asString())
                .toList();
    }

    private static String id() {
        return "nrs-pain-" + UUID.randomUUID();
    }

    private static String threshold(String id, String value, String improvement, String more) {
        return """
                {"id": "%s", "measureId": "nrs-pain", "measurePublished": "NRS", "kind": "MCID", "value": %s,
                 "valueKind": "ABSOLUTE", "improvement": "%s", "valuePublished": "%s", "population": "Adults",
                 "condition": "knee-osteoarthritis", "citation": {"verified": true, "source": "A test"}%s}
                """.formatted(id, value, improvement, value, more);
    }
}

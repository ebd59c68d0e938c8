package org.candorregistry.api.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GradingsIT {

    private static final String GRADINGS = "/api/v1/gradings";

    private final Rest anyone = RunningRegistry.shared().as(Identity.CLINIC);

    /** Skin 30 % is 2, bilirubin 3.05 is 3.1 and so 2, 700 mL of an adult is 1: liver of stage 2 makes III. */
    @Test
    void acuteDiseaseIsStagedAndGraded() {
        JsonNode graded = anyone.post(GRADINGS + "/acute-gvhd", """
                {"bodyMass": 71.5, "bodySurface": 30, "bilirubin": 3.05, "upperGutSymptoms": false,
                 "stoolVolume": 700}""").json();
        assertThat(graded.path("skin").asInt()).isEqualTo(2);
        assertThat(graded.path("liver").asInt()).isEqualTo(2);
        assertThat(graded.path("lowerGut").asInt()).isEqualTo(1);
        assertThat(graded.path("grade").asInt()).isEqualTo(3);

        JsonNode open =
                anyone.post(GRADINGS + "/acute-gvhd", "{\"bodySurface\": 10}").json();
        assertThat(open.path("liver").isNull()).isTrue();
        assertThat(open.path("grade").isNull()).isTrue();
        assertThat(open.path("gradeAtLeast").asInt()).isEqualTo(1);
        assertThat(open.path("gradeAtMost").asInt()).isEqualTo(4);
    }

    @Test
    void findingsThatCannotBeAreRefused() {
        assertThat(anyone.post(GRADINGS + "/acute-gvhd", "{\"stoolVolume\": 700}")
                        .slug())
                .isEqualTo("value-required");
        assertThat(anyone.post(GRADINGS + "/acute-gvhd", "{\"bodySurface\": 101}")
                        .slug())
                .isEqualTo("value-out-of-range");
        assertThat(anyone.post(GRADINGS + "/chronic-gvhd", "{\"organs\": {\"knee\": 1}}")
                        .slug())
                .isEqualTo("code-unknown");
        assertThat(anyone.post(GRADINGS + "/chronic-gvhd", "{\"organs\": {\"skin\": 4}}")
                        .slug())
                .isEqualTo("value-out-of-range");
        Answer future = anyone.post(GRADINGS + "/blood-count-recovery", """
                {"infusedOn": "2025-03-01", "neutrophils": [{"day": "2999-03-08", "count": 0.1}],
                 "platelets": [{"day": "2025-03-08", "count": -1}]}""");
        assertThat(future.status()).isEqualTo(422);
        assertThat(future.json().path("violations").findValuesAsString("code"))
                .containsExactlyInAnyOrder("date-impossible", "value-out-of-range");
    }

    /** Three organs at 1 are moderate. */
    @Test
    void chronicDiseaseIsGraded() {
        JsonNode graded = anyone.post(GRADINGS + "/chronic-gvhd", """
                {"organs": {"skin": 1, "mouth": 1, "eyes": 1, "gut": 0, "liver": 0, "lungs": 0,
                            "joints-and-fascia": 0, "genital-tract": 0}}""").json();
        assertThat(graded.path("severity").asInt()).isEqualTo(2);
        assertThat(anyone.post(GRADINGS + "/chronic-gvhd", "{\"organs\": {\"skin\": 1}}")
                        .json()
                        .path("severity")
                        .isNull())
                .isTrue();
    }

    @Test
    void countsRecoverOnTheFirstOfThreeDays() {
        JsonNode found = anyone.post(GRADINGS + "/blood-count-recovery", """
                {"infusedOn": "2025-03-01",
                 "neutrophils": [{"day": "2025-03-08", "count": 0.1}, {"day": "2025-03-15", "count": 0.5},
                                 {"day": "2025-03-16", "count": 0.8}, {"day": "2025-03-18", "count": 1.1}],
                 "platelets": [{"day": "2025-03-10", "count": 9}, {"day": "2025-03-20", "count": 21},
                               {"day": "2025-03-21", "count": 25}, {"day": "2025-03-22", "count": 31}],
                 "plateletTransfusions": ["2025-03-19"]}""").json();
        assertThat(found.at("/neutrophils/state").asString()).isEqualTo("RECOVERED");
        assertThat(found.at("/neutrophils/day").asString()).isEqualTo("2025-03-15");
        assertThat(found.at("/neutrophils/days").asInt()).isEqualTo(14);
        assertThat(found.at("/platelets/state").asString()).isEqualTo("NOT_RECOVERED");
        assertThat(found.at("/platelets/day").isNull()).isTrue();
    }
}

package org.candorregistry.api.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class TreatmentsIT {

    private static final String TREATMENTS = "/api/v1/treatments";

    private final RunningRegistry registry = RunningRegistry.shared();
    private final Rest clinic = registry.as(Identity.CLINIC);
    private final Sendable treatment = Sendable.treatment(registry);

    @Test
    void aTreatmentIsRecordedAndReadWithAllThatFollowsFromIt() {
        Answer made = clinic.post(TREATMENTS, treatment.text());
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(made.etag()).isEqualTo("\"1\"");

        JsonNode read = clinic.get(made.location()).json();
        assertThat(read.at("/goals/0/failureEvents").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("conversion-to-surgery", "repeat-treatment", "adverse-event");
        assertThat(read.at("/baselineScores/0/value").decimalValue()).isEqualByComparingTo("47.22");
        assertThat(read.at("/delivery/hoursFromCollection").decimalValue()).isEqualByComparingTo("0.75");
        assertThat(read.path("followUpPlan").asString()).isEqualTo("orthopaedic-2");
        assertThat(read.path("completeness").decimalValue()).isEqualByComparingTo("1");
        assertThat(read.path("evidenceTier").asString()).isEqualTo("EXPERIMENTAL");
        assertThat(read.at("/profile/evidence/code").asString()).isEqualTo("EV16");
        assertThat(read.at("/profile/evidence/citation").asString()).contains("10.1038/s41591-023");
        assertThat(read.at("/profile/dosesLine").asString()).endsWith("| ia, left knee");
        assertThat(read.at("/profile/trainingLevel").asString()).isEqualTo("NONE_DOCUMENTED");
        assertThat(read.at("/profile/earlierCases").asInt(-1)).isZero();
        assertThat(read.at("/profile/pathway/eligible").asBoolean()).isTrue();
        assertThat(read.at("/profile/pathway/mismatch").asBoolean(true)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/treatedOn, 2999-01-01, date-impossible, 422",
        "/treatedOn, 2026-02-01, date-impossible, 422",
        "/recipient/age, 70, age-contradicted, 422",
        "/recipient/age, 121, value-out-of-range, 422",
        "/recipient/bmi, , value-required, 422",
        "/indication/laterality, , value-required, 422",
        "/indication/laterality, not-applicable, laterality-mismatch, 422",
        "/indication/bodySite, shoulder, body-site-mismatch, 422",
        "/indication/severity, pfirrmann-2, severity-mismatch, 422",
        "/indication/condition, hope, code-unknown, 422",
        "/delivery/route, intradiscal, route-mismatch, 422",
        "/goals/0/domain, cure, goal-not-measurable, 422",
        "/goals/0/measure, feeling-better, goal-not-measurable, 422",
        "/goals/0/targetValue, , goal-not-measurable, 422",
        "/goals/0/targetValue, 60, goal-out-of-reach, 422",
        "/goals/0/targetValue, -5, goal-out-of-reach, 422",
        "/goals/0/horizonDays, , goal-not-measurable, 422",
        "/goals/0/horizonDays, 100, goal-not-measurable, 422",
        "/baselineScores/0/value, 101, score-out-of-range, 422",
        "/baselineScores/0/value, 47.221, score-off-step, 422",
        "/baselineScores/0/measure, mood, code-unknown, 422",
        "/baselineScores/0/observedOn, 2025-01-01, score-outside-baseline, 422"
    })
    void whatIsWrongIsRefusedAtItsPlaceAndNothingIsWritten(
            String pointer, @Nullable String value, String slug, int status) {
        long before = count();

        Answer answer = clinic.post(
                TREATMENTS, treatment.with(pointer, Sendable.typed(value)).text());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(Sendable.violations(answer)).contains(Map.entry(pointer, slug));
        assertThat(count()).isEqualTo(before);
    }

    /** Pain, nine times 2: 50. */
    @Test
    void baselineScoresAreComputedFromAnswersOrMustAgreeWithThem() {
        Map<String, Integer> pain =
                IntStream.rangeClosed(1, 9).boxed().collect(Collectors.toMap(number -> "P" + number, number -> 2));
        Map<String, Object> score = Map.of("measure", "koos-pain", "observedOn", "2026-01-26", "answers", pain);
        JsonNode computed = clinic.post(
                        TREATMENTS,
                        treatment.with("/baselineScores", List.of(score)).text())
                .json();
        assertThat(computed.at("/baselineScores/0/value").decimalValue()).isEqualByComparingTo("50");
        assertThat(computed.at("/baselineScores/0/scoring").asString()).isEqualTo("koos-1");

        Map<String, Object> questionnaire = Map.of("observedOn", "2026-01-26", "scoring", "koos-1", "answers", pain);
        Answer asked = clinic.post(
                TREATMENTS,
                Sendable.treatment(registry)
                        .with("/baselineScores", List.of())
                        .with("/baselineQuestionnaires", List.of(questionnaire))
                        .text());
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        assertThat(asked.json().at("/baselineScores/0/value").decimalValue()).isEqualByComparingTo("50");

        Answer refused = clinic.post(
                TREATMENTS,
                Sendable.treatment(registry)
                        .with("/baselineQuestionnaires", List.of(questionnaire))
                        .text());
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(Sendable.violations(refused))
                .contains(Map.entry("/baselineQuestionnaires/0/answers", "score-disagrees-with-answers"));
        assertThat(refused.body()).contains("50.00", "47.22 was sent");
    }

    @Test
    void aTargetThatIsMetAlreadyIsRefused() {
        Answer answer = clinic.post(
                TREATMENTS,
                treatment
                        .with("/goals/0/targetKind", "ABSOLUTE")
                        .with("/goals/0/targetValue", 40)
                        .text());

        assertThat(answer.slug()).isEqualTo("goal-already-met");
    }

    @Test
    void anUnmeasurableGoalIsToldWhatWouldMakeItMeasurable() {
        Answer cure = clinic.post(
                TREATMENTS, treatment.with("/goals/0", Map.of("domain", "cure")).text());

        assertThat(cure.slug()).isEqualTo("goal-not-measurable");
        assertThat(cure.body()).contains("42 (6 weeks)", "365 (12 months)", "outcome measure");
    }

    @Test
    void whatItRefersToIsTheClinicsOwn() {
        Sendable stranger = Sendable.treatment(registry)
                .with("/subjectId", UUID.randomUUID())
                .with("/productId", UUID.randomUUID())
                .with("/providerId", UUID.randomUUID())
                .with("/programId", UUID.randomUUID());

        Answer answer = clinic.post(TREATMENTS, stranger.text());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(Sendable.violations(answer))
                .containsExactly(
                        Map.entry("/subjectId", "subject-unknown"),
                        Map.entry("/productId", "product-unknown"),
                        Map.entry("/providerId", "provider-unknown"),
                        Map.entry("/programId", "program-unknown"));
        assertThat(registry.as(Identity.OTHER_CLINIC)
                        .post(TREATMENTS, treatment.text())
                        .slug())
                .isEqualTo("subject-unknown");
    }

    @Test
    void aTreatmentIsRecordedOnce() {
        clinic.post(TREATMENTS, treatment.text());

        Answer again = clinic.post(TREATMENTS, treatment.text());

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.slug()).isEqualTo("treatment-already-recorded");
    }

    @Test
    void aCorrectionNeedsAVersionAndAReasonAndKeepsWhatWas() {
        Answer made = clinic.post(TREATMENTS, treatment.text());
        String better = treatment.with("/goals/0/targetValue", 15).text();

        assertThat(clinic.put(made.location(), better, "\"3\"").status()).isEqualTo(412);
        Answer corrected = clinic.put(made.location(), better, made.etag());

        assertThat(corrected.status()).as(corrected.toString()).isEqualTo(200);
        assertThat(corrected.etag()).isEqualTo("\"2\"");
        assertThat(corrected.json().at("/goals/0/targetValue").asInt()).isEqualTo(15);
        assertThat(corrected.json().at("/goals/0/id")).isEqualTo(made.json().at("/goals/0/id"));
        JsonNode history = clinic.get(made.location() + "/history").json();
        assertThat(history.findValuesAsString("type")).contains("goal", "treatment");
        assertThat(history.findValuesAsString("reason")).containsOnly("Corrected by a test");
    }

    @Test
    void listsAreFiltered() {
        String id = clinic.post(TREATMENTS, treatment.text()).json().path("id").asString();
        String subject =
                clinic.get(TREATMENTS + "/" + id).json().path("subjectId").asString();

        assertThat(ids(TREATMENTS + "?subjectId=" + subject)).containsExactly(id);
        assertThat(ids(TREATMENTS + "?subjectId=" + subject + "&condition=aml")).isEmpty();
        assertThat(ids(TREATMENTS + "?subjectId=" + subject + "&productClass=bmac&treatedFrom=2026-02-02"))
                .containsExactly(id);
        assertThat(ids(TREATMENTS + "?subjectId=" + subject + "&treatedTo=2026-02-01"))
                .isEmpty();
        assertThat(clinic.get(TREATMENTS + "?treatedFrom=yesterday").slug()).isEqualTo("parameter-invalid");
    }

    @Test
    void aTreatmentOfAnotherClinicDoesNotExist() {
        String made = clinic.post(TREATMENTS, treatment.text()).location();
        Rest other = registry.as(Identity.OTHER_CLINIC);

        assertThat(other.get(made).slug()).isEqualTo("treatment-unknown");
        assertThat(other.get(made + "/history").slug()).isEqualTo("treatment-unknown");
        assertThat(other.put(made, treatment.text(), "\"1\"").slug()).isEqualTo("treatment-unknown");
    }

    private List<String> ids(String list) {
        return clinic.get(list)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private long count() {
        return registry.everything()
                .sql("SELECT count(*) FROM treatment")
                .query(Long.class)
                .single();
    }
}

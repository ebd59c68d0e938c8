package org.candorregistry.api.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
class BatchIT {

    private static final String BATCH = "/api/v1/follow-ups/batch";
    private static final LocalDate TREATED = LocalDate.of(2024, 1, 10);
    private static final LocalDate DAY = LocalDate.of(2024, 7, 11);

    private final RunningRegistry registry = RunningRegistry.shared();
    private final Rest clinic = registry.as(Identity.CLINIC);
    private final TreatedPeople people = new TreatedPeople(registry.database().superuser(), registry.clinic());

    @Test
    void goodItemsGoInWhileBadOnesWaitAndMayBeSentAgain() {
        UUID treatment = knee();
        String batch = items(
                pain(treatment, DAY, "4"),
                pain(treatment, DAY.plusDays(1), "10.5"),
                "{\"treatmentId\": \"%s\", \"followUp\": {\"reporter\": \"PATIENT\"}}".formatted(treatment),
                pain(UUID.randomUUID(), DAY, "4"),
                pain(treatment, DAY, "5"));

        Answer first = clinic.post(BATCH, batch);

        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(first.header("Submission")).isPresent();
        assertThat(states(first)).containsExactly("RECORDED", "REFUSED", "REFUSED", "REFUSED", "REFUSED");
        assertThat(problems(first))
                .containsExactly(
                        "/items/1/followUp/scores/0/value score-out-of-range",
                        "/items/2/followUp/observedOn value-required",
                        "/items/3/treatmentId treatment-unknown",
                        "/items/4/followUp/observedOn follow-up-exists");
        assertThat(first.json().path("recorded").asInt()).isEqualTo(1);
        assertThat(first.json().path("refused").asInt()).isEqualTo(4);
        assertThat(followUps(treatment)).isEqualTo(1);

        String id = first.json().at("/items/0/followUpId").asString();
        assertThat(clinic.get("/api/v1/follow-ups/" + id)
                        .json()
                        .at("/scores/0/value")
                        .asInt())
                .isEqualTo(4);

        Answer again = clinic.post(BATCH, items(pain(treatment, DAY, "4"), pain(treatment, DAY.plusDays(1), "10")));
        assertThat(states(again)).containsExactly("UNCHANGED", "RECORDED");
        assertThat(again.json().at("/items/0/followUpId").asString()).isEqualTo(id);
        assertThat(clinic.get("/api/v1/follow-ups/" + id).etag()).isEqualTo("\"1\"");
        Answer otherwise = clinic.post(BATCH, items(pain(treatment, DAY, "6")));
        assertThat(problems(otherwise)).containsExactly("/items/0/followUp/observedOn follow-up-exists");
    }

    @Test
    void allOrNothingNamesEverythingThatIsWrong() {
        UUID treatment = knee();
        Answer refused = clinic.post(
                BATCH + "?mode=all",
                items(pain(treatment, DAY, "4"), pain(treatment, DAY.plusDays(1), "11"), pain(knee(), TREATED, "1")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("violations").findValuesAsString("pointer"))
                .containsExactly("/items/1/followUp/scores/0/value", "/items/2/followUp/scores/0");
        assertThat(followUps(treatment)).isZero();

        Answer recorded = clinic.post(BATCH + "?mode=all", items(pain(treatment, DAY, "4")));
        assertThat(states(recorded)).containsExactly("RECORDED");
        assertThat(clinic.post(BATCH + "?mode=some", items(pain(treatment, DAY, "4")))
                        .slug())
                .isEqualTo("parameter-invalid");
    }

    @Test
    void aQuestionnaireThatIsRecordedIsUnchangedAndOneAnsweredOtherwiseIsRefused() {
        UUID treatment = knee();
        assertThat(states(clinic.post(BATCH, items(questionnaire(treatment, 1)))))
                .containsExactly("RECORDED");
        assertThat(states(clinic.post(BATCH, items(questionnaire(treatment, 1)))))
                .containsExactly("UNCHANGED");
        assertThat(problems(clinic.post(BATCH, items(questionnaire(treatment, 2)))))
                .containsExactly("/items/0/followUp/observedOn follow-up-exists");
    }

    @Test
    void aThousandGoInAndOneMoreIsRefused() {
        List<UUID> treatments =
                IntStream.range(0, 20).mapToObj(number -> knee()).toList();
        List<String> many = treatments.stream()
                .flatMap(treatment -> IntStream.range(0, 50)
                        .mapToObj(day -> pain(treatment, DAY.plusDays(day), String.valueOf(day == 49 ? 11 : day % 11))))
                .toList();

        Answer answer = clinic.post(BATCH, items(many.toArray(String[]::new)));

        assertThat(answer.json().path("recorded").asInt()).as(answer.toString()).isEqualTo(980);
        assertThat(answer.json().path("refused").asInt()).isEqualTo(20);
        Answer tooMany = clinic.post(
                BATCH,
                items(Stream.concat(many.stream(), Stream.of(many.get(0))).toArray(String[]::new)));
        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.json().at("/violations/0/pointer").asString()).isEqualTo("/items");
        assertThat(clinic.post(BATCH, items()).slug()).isEqualTo("value-out-of-range");
        assertThat(clinic.post(BATCH, "{}").slug()).isEqualTo("value-required");
    }

    @Test
    void anotherClinicsTreatmentIsUnknown() {
        UUID treatment = knee();
        Answer refused = registry.as(Identity.OTHER_CLINIC).post(BATCH, items(pain(treatment, DAY, "4")));
        assertThat(problems(refused)).containsExactly("/items/0/treatmentId treatment-unknown");
        assertThat(followUps(treatment)).isZero();
    }

    @Test
    void theSameBatchFourTimesAtOnceIsRecordedOnce() {
        List<UUID> treatments = IntStream.range(0, 5).mapToObj(number -> knee()).toList();
        String batch = items(
                treatments.stream().map(treatment -> pain(treatment, DAY, "4")).toArray(String[]::new));
        List<CompletableFuture<Answer>> calls = IntStream.range(0, 4)
                .mapToObj(call -> CompletableFuture.supplyAsync(() -> clinic.post(BATCH, batch)))
                .toList();
        List<String> all = calls.stream()
                .map(CompletableFuture::join)
                .flatMap(answer -> states(answer).stream())
                .toList();
        assertThat(all).filteredOn("RECORDED"::equals).hasSize(5);
        assertThat(all).filteredOn("UNCHANGED"::equals).hasSize(15);
    }

    private UUID knee() {
        return people.knee(TREATED).treatment();
    }

    private long followUps(UUID treatment) {
        return registry.everything()
                .sql("SELECT count(*) FROM follow_up WHERE treatment_id = :treatment")
                .param("treatment", treatment)
                .query(Long.class)
                .single();
    }

    private static String items(String... items) {
        return Stream.of(items).collect(Collectors.joining(", ", "{\"items\": [", "]}"));
    }

    private static String pain(UUID treatment, LocalDate day, String value) {
        return """
                {"treatmentId": "%s", "itemKey": "%s",
                 "followUp": {"observedOn": "%s", "reporter": "PATIENT",
                              "scores": [{"measure": "nrs-pain", "value": %s}]}}""".formatted(treatment, day, day, value);
    }

    /** All answers but one alike: KOOS quality of life has four items. */
    private static String questionnaire(UUID treatment, int last) {
        return """
                {"treatmentId": "%s",
                 "followUp": {"observedOn": "%s", "reporter": "PATIENT",
                              "questionnaires": [{"scoring": "koos-1",
                                          "answers": {"Q1": 1, "Q2": 1, "Q3": 1, "Q4": %d}}]}}""".formatted(treatment, DAY, last);
    }

    private static List<String> states(Answer answer) {
        return answer.json().path("items").findValuesAsString("state");
    }

    private static List<String> problems(Answer answer) {
        return answer.json()
                .path("items")
                .valueStream()
                .flatMap(item -> item.path("violations").valueStream())
                .map((JsonNode violation) -> violation.path("pointer").asString() + " "
                        + violation.path("code").asString())
                .toList();
    }
}

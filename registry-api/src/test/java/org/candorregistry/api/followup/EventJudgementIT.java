package org.candorregistry.api.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
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
class EventJudgementIT {

    private static final String EVENTS = "/api/v1/clinical-events/";
    private static final LocalDate TREATED = LocalDate.of(2024, 1, 10);

    private final RunningRegistry registry = RunningRegistry.shared();
    private final Rest clinic = registry.as(Identity.CLINIC);
    private final Rest other = registry.as(Identity.OTHER_CLINIC);
    private final TreatedPeople people = new TreatedPeople(registry.database().superuser(), registry.clinic());
    private final UUID judge = provider();
    private final UUID second = provider();

    @Test
    void aSeriousRelatedEventIsOpenUntilASecondPersonAgrees() {
        Answer followUp = bleeding(true, "possible");
        String event = event(followUp);
        assertThat(need(event)).contains("JUDGEMENT");

        Answer judged = judge(clinic, event, "possible");
        assertThat(judged.status()).as(judged.toString()).isEqualTo(201);
        assertThat(judged.json().path("standing").asBoolean()).isTrue();
        assertThat(need(event)).contains("REVIEW");

        assertThat(review(clinic, event, second, false).status()).isEqualTo(201);
        assertThat(need(event)).contains("AGREEMENT");

        judge(clinic, event, "possible");
        assertThat(need(event)).contains("REVIEW");
        Answer agreed = review(clinic, event, second, true);
        assertThat(agreed.json().at("/review/agrees").asBoolean()).isTrue();
        assertThat(need(event)).isEmpty();

        JsonNode all = clinic.get(EVENTS + event + "/judgements").json();
        assertThat(all.valueStream().map(one -> one.path("standing").asBoolean()))
                .containsExactly(false, true);
    }

    @Test
    void aCorrectionOfTheRelatednessOpensTheEventAgain() {
        Answer followUp = bleeding(true, "possible");
        String event = event(followUp);
        judge(clinic, event, "possible");
        review(clinic, event, second, true);
        assertThat(need(event)).isEmpty();

        assertThat(clinic.put(followUp.location(), body(true, "certain"), followUp.etag())
                        .status())
                .isEqualTo(200);

        assertThat(need(event)).contains("JUDGEMENT");
        assertThat(review(clinic, event, second, true).slug()).isEqualTo("judgement-missing");
        clinic.retract(followUp.location(), "\"2\"");
        assertThat(need(event)).isEmpty();
        assertThat(clinic.get(EVENTS + event + "/judgements").slug()).isEqualTo("event-unknown");
    }

    @Test
    void neitherUnrelatedNorMildEventsNeedOne() {
        assertThat(need(event(bleeding(true, "unlikely")))).isEmpty();
        assertThat(need(event(bleeding(false, "certain")))).isEmpty();
    }

    @Test
    void whatCannotBeIsRefusedWithItsPlace() {
        String event = event(bleeding(true, "possible"));
        assertThat(problem(judge(clinic, event, "certain"))).isEqualTo("/relatedness relatedness-disagrees");
        assertThat(problem(clinic.post(EVENTS + event + "/judgements", """
                {"providerId": "%s", "judgedOn": "2024-01-11", "relatedness": "possible"}""".formatted(judge))))
                .isEqualTo("/judgedOn date-impossible");
        assertThat(problem(clinic.post(EVENTS + event + "/judgements", """
                {"providerId": "%s", "judgedOn": "2024-01-13", "relatedness": "possible"}""".formatted(UUID.randomUUID()))))
                .isEqualTo("/providerId provider-unknown");
        assertThat(clinic.post(EVENTS + event + "/judgements", "{}").slug()).isEqualTo("value-required");
        assertThat(review(clinic, event, second, true).slug()).isEqualTo("judgement-missing");
        judge(clinic, event, "possible");
        assertThat(problem(review(clinic, event, judge, true))).isEqualTo("/providerId reviewer-is-judge");
    }

    @Test
    void anotherClinicSeesAndJudgesNothing() {
        String event = event(bleeding(true, "possible"));
        assertThat(judge(other, event, "possible").slug()).isEqualTo("event-unknown");
        assertThat(review(other, event, second, true).slug()).isEqualTo("event-unknown");
        assertThat(other.get(EVENTS + event + "/judgements").slug()).isEqualTo("event-unknown");
        assertThat(other.get(EVENTS + "open?limit=200").body()).doesNotContain(event);
    }

    @Test
    void ofReviewsAtOnceOneCounts() {
        String event = event(bleeding(true, "possible"));
        judge(clinic, event, "possible");
        List<Answer> answers = IntStream.range(0, 6)
                .mapToObj(call -> CompletableFuture.supplyAsync(() -> review(clinic, event, second, call % 2 == 0)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .extracting(Answer::slug)
                .containsOnly("review-exists");
    }

    private Answer bleeding(boolean serious, String relatedness) {
        Answer made = clinic.post(
                "/api/v1/treatments/" + people.knee(TREATED).treatment() + "/follow-ups", body(serious, relatedness));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made;
    }

    private static String body(boolean serious, String relatedness) {
        return """
                {"observedOn": "2024-02-01", "reporter": "CLINICIAN",
                 "events": [{"kind": "adverse-event", "occurredOn": "2024-01-12", "term": "bleeding", "grade": 3,
                             "serious": %s, "relatedness": "%s"}]}""".formatted(serious, relatedness);
    }

    private static String event(Answer followUp) {
        return followUp.json().at("/events/0/id").asString();
    }

    private Answer judge(Rest caller, String event, String relatedness) {
        return caller.post(EVENTS + event + "/judgements", """
                {"providerId": "%s", "judgedOn": "2024-01-13", "relatedness": "%s"}""".formatted(judge, relatedness));
    }

    private static Answer review(Rest caller, String event, UUID reviewer, boolean agrees) {
        return caller.post(EVENTS + event + "/reviews", """
                {"providerId": "%s", "reviewedOn": "2024-01-20", "agrees": %s}""".formatted(reviewer, agrees));
    }

    /** What an event still needs; empty where it is not listed as open. */
    private Optional<String> need(String event) {
        List<JsonNode> open = new ArrayList<>();
        Optional<String> next = Optional.of(EVENTS + "open?limit=200");
        while (next.isPresent()) {
            Answer page = clinic.get(next.get());
            assertThat(page.status()).as(page.toString()).isEqualTo(200);
            page.json().path("items").forEach(open::add);
            next = page.json().path("next").asStringOpt().filter(path -> !path.isEmpty());
        }
        return open.stream()
                .filter(one -> one.at("/event/id").asString().equals(event))
                .map(one -> one.path("needs").asString())
                .findFirst();
    }

    private UUID provider() {
        return UUID.fromString(registry.as(Identity.CLINIC_ADMIN)
                .post("/api/v1/providers", "{\"name\": \"Dr Example\", \"degree\": \"MD\"}")
                .json()
                .path("id")
                .asString());
    }

    private static String problem(Answer refused) {
        JsonNode violation = refused.json().at("/violations/0");
        return violation.path("pointer").asString() + " "
                + violation.path("code").asString();
    }
}

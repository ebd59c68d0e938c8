package org.candorregistry.api.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;
import org.candorregistry.core.database.TestClock;
import org.candorregistry.core.treated.TreatedPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;

/** A person answers for a visit, by a browser that knows no script, as far as they like. */
@TestInstance(Lifecycle.PER_CLASS)
class VisitLinkIT {

    private static final LocalDate TREATED = LocalDate.of(2025, 1, 10);
    private static final List<String> QUESTIONS =
            List.of("pain", "global", "change", "satisfaction", "activity", "complication");

    private final TestClock clock = TestClock.at("2025-07-10");
    private final RunningRegistry registry = RunningRegistry.at(clock);
    private final Rest clinic = registry.as(Identity.CLINIC);
    private final Rest nobody = registry.asNobody();
    private final TreatedPeople people = new TreatedPeople(registry.database().superuser(), registry.clinic());
    private String treatment = "";

    @BeforeEach
    void aTreatmentHalfAYearAgo() {
        clock.moveTo(LocalDate.of(2025, 7, 10));
        TreatedPeople.Person person = people.knee(TREATED);
        people.goal(person.treatment(), "nrs-pain", "pain", 3);
        people.baseline(person.treatment(), "nrs-pain", 7, TREATED.minusDays(1));
        treatment = "/api/v1/treatments/" + person.treatment();
        Answer first = clinic.post(treatment + "/follow-ups", """
                {"observedOn": "2025-02-21", "reporter": "PATIENT", "scores": [{"measure": "nrs-pain", "value": 5}]}""");
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
    }

    @Test
    void answersBecomeAFollowUpWithAReceipt() {
        Issued issued = issue("EN", 30);
        assertThat(nobody.get(issued.page).body()).contains("href=\"" + issued.page + "/pain?lang=en\"");

        answer(
                issued,
                Map.of("pain", 2, "global", 3, "change", 6, "satisfaction", 5, "activity", 1, "complication", 0));
        Answer sent = post(issued.page + "/send", "");

        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.body()).contains("Your answers went to your clinic");
        JsonNode link = clinic.get(issued.link).json();
        assertThat(link.path("state").asString()).isEqualTo("SENT");
        assertThat(link.path("sentBy").asString()).isEqualTo("PATIENT");
        JsonNode followUp = clinic.get(
                        "/api/v1/follow-ups/" + link.path("followUpId").asString())
                .json();
        assertThat(followUp.path("reporter").asString()).isEqualTo("PATIENT");
        assertThat(followUp.path("observedOn").asString()).isEqualTo("2025-07-10");
        Map<String, Integer> scores = new HashMap<>();
        followUp.path("scores")
                .forEach(score -> scores.put(
                        score.path("measure").asString(), score.path("value").asInt()));
        assertThat(scores)
                .isEqualTo(Map.of("nrs-pain", 2, "patient-global-nrs", 3, "pgic-7-best", 6, "satisfaction", 5));
        assertThat(followUp.at("/events/0/kind").asString()).isEqualTo("return-to-activity");
        assertThat(followUp.at("/events/0/dayKnown").asBoolean()).isFalse();
        assertThat(visit(182).path("state").asString()).isEqualTo("COMPLETED");
        assertThat(queries()).isEmpty();
        assertThat(registry.everything()
                        .sql("SELECT count(*) FROM submission WHERE channel = 'LINK' AND path LIKE '%' || :link")
                        .param("link", link.path("id").asString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void isUsedOnce() {
        Issued issued = issue("EN", 30);
        answer(issued, Map.of("pain", 2));
        assertThat(post(issued.page + "/send", "").status()).isEqualTo(200);

        assertThat(nobody.get(issued.page).status()).isEqualTo(410);
        assertThat(post(issued.page + "/pain", "answer=9").status()).isEqualTo(410);
        assertThat(post(issued.page + "/send", "").status()).isEqualTo(410);
        assertThat(followUps()).hasSize(2);
    }

    @Test
    void aPartIsKeptAndCanBeGoneOnWith() {
        Issued issued = issue("DE", 30);
        answer(issued, Map.of("pain", 2));
        clock.moveTo(LocalDate.of(2025, 7, 20));

        String page = nobody.get(issued.page + "/send").body();
        assertThat(page).contains("<html lang=\"de\">", "Noch nicht beantwortet", "/change?lang=de");
        assertThat(page).doesNotContain("/pain?lang=de");
        assertThat(clinic.get(issued.link).json().path("answered").toString()).isEqualTo("[\"pain\"]");

        answer(issued, Map.of("pain", 3, "change", 5));
        assertThat(post(issued.page + "/send", "").status()).isEqualTo(200);
        assertThat(followUps().get(1).path("scores")).hasSize(2);
        assertThat(followUps().get(1).path("observedOn").asString()).isEqualTo("2025-07-20");
    }

    @Test
    void whatWasNotSentIsTakenOverByTheClinicAsOfTheDayOfTheLastAnswer() {
        Issued issued = issue("EN", 30);
        assertThat(clinic.post(issued.link + "/recording", "").slug()).isEqualTo("visit-link-unanswered");
        answer(issued, Map.of("pain", 4));
        clock.moveTo(LocalDate.of(2025, 9, 1));
        assertThat(clinic.get(issued.link).json().path("state").asString()).isEqualTo("EXPIRED");
        assertThat(nobody.get(issued.page).status()).isEqualTo(410);

        Answer recorded = clinic.post(issued.link + "/recording", "");

        assertThat(recorded.json().path("sentBy").asString()).isEqualTo("CLINIC");
        assertThat(followUps().get(1).path("observedOn").asString()).isEqualTo("2025-07-10");
        assertThat(clinic.post(issued.link + "/recording", "").slug()).isEqualTo("visit-link-closed");
    }

    @Test
    void aWorryPutsAQuestionToTheClinicAndNoEvent() {
        Issued issued = issue("EN", 30);
        answer(issued, Map.of("pain", 2, "complication", 1));
        post(issued.page + "/send", "");

        assertThat(followUps().get(1).path("events")).isEmpty();
        assertThat(queries()).hasSize(1);
        assertThat(queries().get(0).path("question").asString()).contains("worries them");
        assertThat(queries().get(0).path("openedBy").asString()).startsWith("visit-link:");
    }

    @Test
    void whatCannotBeRecordedIsKeptAndTheClinicAsked() {
        Issued issued = issue("EN", 30);
        answer(issued, Map.of("pain", 2));
        clinic.post(treatment + "/follow-ups", """
                {"observedOn": "2025-07-10", "reporter": "PATIENT", "scores": [{"measure": "nrs-pain", "value": 1}]}""");

        assertThat(post(issued.page + "/send", "").status()).isEqualTo(200);

        assertThat(followUps()).hasSize(2);
        assertThat(clinic.get(issued.link).json().path("answered").toString()).isEqualTo("[\"pain\"]");
        assertThat(queries().get(0).path("question").asString()).contains("follow-up-exists");
    }

    @Test
    void anAnswerThatIsNoneIsAskedForAgain() {
        Issued issued = issue("EN", 30);
        for (String form : List.of("", "answer=11", "answer=-1", "answer=x", "answer=999999999999", "answer=%3Cb%3E")) {
            Answer again = post(issued.page + "/pain", form);
            assertThat(again.status()).as(form).isEqualTo(422);
            assertThat(again.body()).contains("role=\"alert\"", "Please choose one answer.");
        }
        assertThat(clinic.get(issued.link).json().path("answered")).isEmpty();
    }

    @Test
    void whatIsNoLinkOpensNothing() {
        Issued issued = issue("EN", 30);
        String changed = issued.page.substring(0, issued.page.length() - 1) + (issued.page.endsWith("A") ? "B" : "A");
        for (String page : List.of("/visit/x", "/visit/" + "A".repeat(139), changed, issued.page + "/nothing")) {
            assertThat(nobody.get(page).status()).as(page).isEqualTo(404);
        }
        assertThat(post(changed + "/pain", "answer=1").status()).isEqualTo(404);
        assertThat(nobody.send("PUT", issued.page, BodyPublishers.noBody()).status())
                .isBetween(400, 499);
    }

    @Test
    void aRevokedLinkOpensNothingMore() {
        Issued issued = issue("EN", 30);
        assertThat(clinic.post(issued.link + "/revocation", "")
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("REVOKED");
        assertThat(nobody.get(issued.page).status()).isEqualTo(410);
        assertThat(clinic.post(issued.link + "/revocation", "").slug()).isEqualTo("visit-link-closed");
        assertThat(registry.as(Identity.OTHER_CLINIC).get(issued.link).status()).isEqualTo(404);
    }

    @Test
    void onlyAVisitThatIsOpenGetsALink() {
        assertThat(links("{\"horizonDays\": 42}").slug()).isEqualTo("visit-not-open");
        assertThat(links("{\"horizonDays\": 43}").slug()).isEqualTo("value-out-of-range");
        assertThat(links("{\"horizonDays\": 182, \"validDays\": 366}").slug()).isEqualTo("value-out-of-range");
        assertThat(links("{\"horizonDays\": 182, \"language\": \"FR\"}").status())
                .isEqualTo(400);
    }

    /** Neither the clinic, nor the person, nor the treatment, nor what was answered; and no script, frame or other host. */
    @Test
    void aPageShowsNothingOfAnybodyAndNeedsNothing() {
        Issued issued = issue("EN", 30);
        answer(issued, Map.of("pain", 7, "global", 7));
        for (String page : List.of("", "/pain", "/global", "/change", "/activity", "/complication", "/send")) {
            Answer shown = nobody.get(issued.page + page);
            assertThat(shown.status()).as(page).isEqualTo(200);
            assertThat(shown.body())
                    .doesNotContain("<script", "checked", "Clinic of the tests", "knee", "http://", "https://")
                    .contains("lang=\"en\"", "name=\"viewport\"");
            assertThat(shown.header("Content-Security-Policy").orElse(""))
                    .isEqualTo("default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none';"
                            + " frame-ancestors 'none'");
            assertThat(shown.header("Cache-Control").orElse("")).contains("no-store");
            assertThat(shown.header("Referrer-Policy").orElse("")).isEqualTo("no-referrer");
            assertThat(shown.header("Set-Cookie")).isEmpty();
        }
    }

    private record Issued(String link, String page) {}

    private Issued issue(String language, int validDays) {
        Answer made =
                links("{\"horizonDays\": 182, \"language\": \"" + language + "\", \"validDays\": " + validDays + "}");
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        String url = made.json().path("url").asString();
        assertThat(url).startsWith(registry.url() + "/visit/");
        return new Issued(made.location(), url.substring(registry.url().length()));
    }

    private Answer links(String body) {
        return clinic.post(treatment + "/visit-links", body);
    }

    /** In the order of the questions, each leading to the next. */
    private void answer(Issued issued, Map<String, Integer> answers) {
        for (String question : QUESTIONS) {
            if (answers.containsKey(question)) {
                Answer kept = post(issued.page + "/" + question, "lang=en&answer=" + answers.get(question));
                assertThat(kept.status()).as(kept.toString()).isEqualTo(303);
                int next = QUESTIONS.indexOf(question) + 1;
                assertThat(kept.location())
                        .endsWith("/" + (next < QUESTIONS.size() ? QUESTIONS.get(next) : "send") + "?lang=en");
            }
        }
    }

    private Answer post(String path, String form) {
        return nobody.send(
                "POST", path, BodyPublishers.ofString(form), "Content-Type", "application/x-www-form-urlencoded");
    }

    private List<JsonNode> followUps() {
        return clinic.get(treatment + "/follow-ups")
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private List<JsonNode> queries() {
        return clinic.get("/api/v1/data-queries?treatment=" + treatment.substring(treatment.lastIndexOf('/') + 1))
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private JsonNode visit(int horizonDays) {
        return clinic.get(treatment + "/visits")
                .json()
                .path("items")
                .valueStream()
                .filter(visit -> visit.path("horizonDays").asInt() == horizonDays)
                .findFirst()
                .orElseThrow();
    }
}

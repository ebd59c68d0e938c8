package org.candorregistry.api.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ScoringsIT {

    private static final String SCORINGS = "/api/v1/scorings";

    private final RunningRegistry registry = RunningRegistry.shared();
    private final Rest anyone = registry.as(Identity.RESEARCHER);

    @Test
    void everyScoringTellsItsItemsAndGivesMeasuresThatThereAre() {
        List<String> measures =
                anyone.get("/api/v1/measures").json().path("items").findValuesAsString("id");
        JsonNode scorings = anyone.get(SCORINGS).json().path("items");

        assertThat(scorings.findValuesAsString("id"))
                .containsExactlyInAnyOrder(
                        "koos-1",
                        "koos-jr-1",
                        "ikdc-1",
                        "oks-1",
                        "hoos-jr-1",
                        "ohs-1",
                        "womac-likert-1",
                        "quickdash-1",
                        "ases-1",
                        "odi-1",
                        "promis-10-1",
                        "eq-5d-3l-uk-1",
                        "eq-5d-5l-pl-1",
                        "fact-bmt-1");
        scorings.forEach(scoring -> {
            assertThat(measures).containsAll(scoring.path("measures").findValuesAsString("measure"));
            assertThat(anyone.get("/api/v1/instruments/"
                                    + scoring.path("instrument").asString())
                            .status())
                    .isEqualTo(200);
            assertThat(scoring.path("items")).isNotEmpty();
        });
        JsonNode koos = anyone.get(SCORINGS + "/koos-1").json();
        assertThat(koos.path("items")).hasSize(42);
        assertThat(koos.at("/items/0/highest").asInt()).isEqualTo(4);
        assertThat(anyone.get(SCORINGS + "/koos-9").slug()).isEqualTo("scoring-unknown");
    }

    /** Quality of life 1, 2, 2, 3: 100 - 2 x 25. Two of five items of sport are too few. */
    @Test
    void answersAreScoredWithoutBeingRecorded() {
        Answer scored = anyone.post(SCORINGS + "/koos-1/score", """
                {"answers": {"Q1": 1, "Q2": 2, "Q3": 2, "Q4": 3, "SP1": 1, "SP2": 1}}""");

        assertThat(scored.status()).as(scored.toString()).isEqualTo(200);
        assertThat(scored.header("Submission")).isEmpty();
        JsonNode qol = of(scored, "koos-qol");
        assertThat(qol.path("value").decimalValue()).isEqualByComparingTo("50");
        assertThat(qol.has("lacking")).isFalse();
        JsonNode sport = of(scored, "koos-sport");
        assertThat(sport.has("value")).isFalse();
        assertThat(sport.path("lacking").asString()).isEqualTo("ITEMS_MISSING");
        assertThat(sport.path("unanswered").valueStream().map(JsonNode::asString))
                .containsExactly("SP3", "SP4", "SP5");
        assertThat(of(scored, "koos-pain").path("lacking").asString()).isEqualTo("NOT_ASKED");
    }

    @Test
    void answersThatTheQuestionnaireDoesNotHaveAreRefusedAtTheirPlace() {
        Answer refused = anyone.post(SCORINGS + "/oks-1/score", """
                {"answers": {"pain": 5, "mood": 1, "stairs": 1.5}}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(violations(refused))
                .containsExactlyInAnyOrder(
                        "/answers/pain answer-not-permitted",
                        "/answers/mood item-unknown",
                        "/answers/stairs answer-not-permitted");
        assertThat(anyone.post(SCORINGS + "/mood-1/score", "{\"answers\": {}}").slug())
                .isEqualTo("scoring-unknown");
        assertThat(anyone.post(SCORINGS + "/oks-1/score", "{\"answers\": {\"pain\": null}}")
                        .slug())
                .isEqualTo("body-unreadable");
        assertThat(anyone.post(SCORINGS + "/oks-1/score", "{}").slug()).isEqualTo("value-required");
    }

    private static JsonNode of(Answer scored, String measure) {
        return scored.json()
                .path("scores")
                .valueStream()
                .filter(score -> score.path("measure").asString().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> violations(Answer refused) {
        return refused.json()
                .path("violations")
                .valueStream()
                .map(violation -> violation.path("pointer").asString() + " "
                        + violation.path("code").asString())
                .toList();
    }
}

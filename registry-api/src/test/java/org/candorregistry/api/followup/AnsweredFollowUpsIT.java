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
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Follow-ups that tell answers: scores are computed from them, or must agree with them. */
class AnsweredFollowUpsIT {

    private static final LocalDate TREATED = LocalDate.of(2024, 1, 10);

    private final RunningRegistry registry = RunningRegistry.shared();
    private final Rest clinic = registry.as(Identity.CLINIC);
    private final TreatedPeople people = new TreatedPeople(registry.database().superuser(), registry.clinic());

    /** Quality of life 1, 1, 2, 2: 62.5. Pain, nine times 1: 75. Sport 4, 4, 4 of five items: 0. */
    @Test
    void aQuestionnaireGivesAllItsScoresOnce() {
        Answer made = send("""
                "questionnaires": [{"scoring": "koos-1",
                    "answers": {"P1": 1, "P2": 1, "P3": 1, "P4": 1, "P5": 1, "P6": 1, "P7": 1, "P8": 1, "P9": 1,
                                "Q1": 1, "Q2": 1, "Q3": 2, "Q4": 2, "SP1": 4, "SP2": 4, "SP3": 4},
                    "missing": {"SP4": "not-applicable", "SP5": "asked-declined"}}]""");

        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        JsonNode scores = made.json().path("scores");
        assertThat(scores.findValuesAsString("measure")).containsExactly("koos-pain", "koos-qol", "koos-sport");
        assertThat(scores.at("/0/value").decimalValue()).isEqualByComparingTo("75");
        assertThat(scores.at("/0/scoring").asString()).isEqualTo("koos-1");
        assertThat(scores.at("/0/answers")).hasSize(9);
        assertThat(scores.at("/1/value").decimalValue()).isEqualByComparingTo("62.5");
        assertThat(scores.at("/2/missing/SP5").asString()).isEqualTo("asked-declined");
    }

    @Test
    void aScoreIsComputedFromItsAnswersOrMustAgreeWithThem() {
        String answers = "\"answers\": {\"Q1\": 1, \"Q2\": 1, \"Q3\": 2, \"Q4\": 2}";
        Answer computed = send("\"scores\": [{\"measure\": \"koos-qol\", " + answers + "}]");
        assertThat(computed.json().at("/scores/0/value").decimalValue()).isEqualByComparingTo("62.5");

        Answer agreeing = send("\"scores\": [{\"measure\": \"koos-qol\", \"value\": 62.5, " + answers + "}]");
        assertThat(agreeing.json().at("/scores/0/scoring").asString()).isEqualTo("koos-1");

        Answer refused = send("\"scores\": [{\"measure\": \"koos-qol\", \"value\": 60, " + answers + "}]");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(violations(refused)).containsExactly("/scores/0/value score-disagrees-with-answers");
        assertThat(refused.body()).contains("62.50", "60 was sent");

        Answer beside = send("\"scores\": [{\"measure\": \"koos-qol\", \"value\": 60}],"
                + " \"questionnaires\": [{\"scoring\": \"koos-1\", " + answers + "}]");
        assertThat(violations(beside)).containsExactly("/questionnaires/0/answers score-disagrees-with-answers");
        assertThat(beside.body()).contains("62.50", "60 was sent");
        assertThat(send("\"scores\": [{\"measure\": \"koos-qol\", \"value\": 62.5}],"
                                + " \"questionnaires\": [{\"scoring\": \"koos-1\", " + answers + "}]")
                        .json()
                        .path("scores"))
                .hasSize(1);
    }

    @Test
    void answersThatDoNotMakeAScoreAreRefusedAtTheirPlace() {
        Answer refused = send("""
                "scores": [{"measure": "oks", "answers": {"pain": 3}},
                           {"measure": "koos-pain", "value": 50, "answers": {"P1": 5}}],
                "questionnaires": [{"scoring": "koos-1", "answers": {"SP1": 1, "X1": 2}},
                                   {"scoring": "koos-1", "answers": {"SP1": 1}},
                                   {"scoring": "mood-1", "answers": {"a": 1}}]""");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(violations(refused))
                .containsExactlyInAnyOrder(
                        "/scores/0/answers items-missing",
                        "/scores/1/answers/P1 answer-not-permitted",
                        "/questionnaires/0/answers/X1 item-unknown",
                        "/questionnaires/1/answers items-missing",
                        "/questionnaires/2/scoring code-unknown");
    }

    @Test
    void whatIsReadCanBeSentAgain() {
        Answer made = send("""
                "questionnaires": [{"scoring": "eq-5d-3l-uk-1",
                    "answers": {"mobility": 2, "self-care": 2, "usual-activities": 2, "pain-discomfort": 2,
                                "anxiety-depression": 2, "vas": 70}}]""");
        JsonNode scores = made.json().path("scores");
        assertThat(scores.findValuesAsString("measure")).containsExactly("eq-5d-3l-uk", "eq-vas");
        // Dolan 1997 prints 0.516 for 22222.
        assertThat(scores.at("/0/value").decimalValue()).isEqualByComparingTo("0.516");
        scores.forEach(score -> ((ObjectNode) score).remove("id"));

        Answer again = clinic.put(
                made.location(),
                "{\"observedOn\": \"2024-07-11\", \"reporter\": \"PATIENT\", \"scores\": " + scores + "}",
                made.etag());
        assertThat(again.status()).as(again.toString()).isEqualTo(200);
        assertThat(again.json().path("scores").findValuesAsString("scoring"))
                .containsExactly("eq-5d-3l-uk-1", "eq-5d-3l-uk-1");
    }

    /** A row as there are from before scorings: its answers add up to nothing, and it stays when it is sent again. */
    @Test
    void aScoreThatStandsIsNotScoredAgain() {
        Answer made = send("\"scores\": [{\"measure\": \"oks\", \"value\": 31}]");
        JdbcClient owner = JdbcClient.create(registry.database().superuser());
        assertThat(owner.sql("""
                        WITH bound AS (SELECT set_config('candor.actor', 'test', true),
                                              set_config('candor.reason', 'as it was before scorings', true))
                        UPDATE score SET answers = '{"pain": 2}'
                          FROM bound
                         WHERE score_id = CAST(:id AS uuid)
                        """)
                        .param("id", made.json().at("/scores/0/id").asString())
                        .update())
                .isEqualTo(1);

        String standing = """
                {"observedOn": "2024-07-11", "reporter": "PATIENT",
                 "scores": [{"measure": "oks", "value": %s, "answers": {"pain": 2}}]}""";
        Answer again = clinic.put(made.location(), standing.formatted("31"), made.etag());
        assertThat(again.status()).as(again.toString()).isEqualTo(200);
        assertThat(again.json().at("/scores/0/scoring").isNull()).isTrue();
        assertThat(clinic.put(made.location(), standing.formatted("30"), again.etag())
                        .slug())
                .isEqualTo("items-missing");
    }

    /** Skin of stage 3 alone is MAGIC grade II; three organs at 1 are moderate by NIH. */
    @Test
    void theGradeOfGvhdFollowsFromItsOrgans() {
        Answer made = send("""
                "events": [{"kind": "acute-gvhd", "occurredOn": "2024-03-01",
                            "organs": {"skin": 3, "liver": 0, "upper-gut": 0, "lower-gut": 0}},
                           {"kind": "chronic-gvhd", "occurredOn": "2024-07-01", "grade": 2,
                            "organs": {"skin": 1, "mouth": 1, "eyes": 1, "gut": 0, "liver": 0, "lungs": 0,
                                       "joints-and-fascia": 0, "genital-tract": 0}}]""");
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(made.json().at("/events/0/grade").asInt()).isEqualTo(2);
        assertThat(made.json().at("/events/0/organs/skin").asInt()).isEqualTo(3);
        assertThat(made.json().at("/events/1/grade").asInt()).isEqualTo(2);

        Answer refused = send("""
                "events": [{"kind": "acute-gvhd", "occurredOn": "2024-03-01", "grade": 3,
                            "organs": {"skin": 3, "liver": 0, "upper-gut": 0, "lower-gut": 0}},
                           {"kind": "acute-gvhd", "occurredOn": "2024-03-02", "organs": {"knee": 1, "skin": 5}},
                           {"kind": "relapse", "occurredOn": "2024-03-02", "organs": {"skin": 1}}]""");
        assertThat(violations(refused))
                .containsExactlyInAnyOrder(
                        "/events/0/grade grade-disagrees-with-organs",
                        "/events/1/organs code-unknown",
                        "/events/1/organs/skin value-out-of-range",
                        "/events/2/organs value-not-applicable");
        assertThat(refused.body()).contains("The organs give grade 2, and 3 was stated.");
    }

    private Answer send(String said) {
        TreatedPeople.Person person = people.knee(TREATED);
        return clinic.post("/api/v1/treatments/" + person.treatment() + "/follow-ups", """
                {"observedOn": "2024-07-11", "reporter": "PATIENT", %s}""".formatted(said));
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

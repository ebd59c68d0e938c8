package org.candorregistry.api.cut;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;
import org.candorregistry.api.treatment.Sendable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A researcher asks a cut, cites the answer, and finds it again; a clinic goes on meanwhile. */
class CutsIT {

    private static final String COMPARISONS = "/api/v1/comparisons";
    private static final String QUESTION = """
            {"cohort": {"condition": "knee-osteoarthritis", "productClass": "bmac", "measure": "koos-pain",
                        "horizonDays": 365}%s}""";

    @TempDir
    private static Path files;

    /** The cut of the night is made in its last second, and so not while this runs. */
    private final RunningRegistry registry =
            RunningRegistry.with("--candor.cuts.nightly-from=23:59:59", "--candor.cuts.directory=" + files);

    private final Rest researcher = registry.as(Identity.RESEARCHER);
    private final Rest steward = registry.as(Identity.STEWARD);
    private final Rest clinic = registry.as(Identity.CLINIC);

    @Test
    void anAnswerStaysWhatItWasAndIsFoundAgain() {
        assertThat(researcher.post(COMPARISONS, QUESTION.formatted("")).slug()).isEqualTo("cut-not-ready");
        Sendable.consented(registry, 12);
        String first = registry.cut();
        JsonNode cut = steward.get(first).json();
        assertThat(cut.path("takenOn").asString())
                .isEqualTo(cut.path("takenAt").asString().substring(0, 10));
        assertThat(cut.path("files").findValuesAsString("name"))
                .containsExactlyInAnyOrder(
                        "outcomes.parquet",
                        "kinds.parquet",
                        "times.parquet",
                        "strata.parquet",
                        "goals.parquet",
                        "margins.parquet");
        assertThat(cut.at("/files/0/sha256").asString()).matches("[0-9a-f]{64}");
        assertThat(steward.get(first + "/verification").status()).isEqualTo(200);

        Answer given = researcher.post(COMPARISONS, QUESTION.formatted(""));
        assertThat(enrolled(given)).isEqualTo(12);
        assertThat(given.json().at("/source/cut").asString())
                .isEqualTo(cut.path("id").asString());
        String permalink = given.json().at("/source/permalink").asString();

        String saved = saved(QUESTION.formatted(""), given);
        String either = QUESTION.replace(
                "365}", "365, \"where\": {\"factor\": \"sex\", \"in\": [\"female\", \"male\", \"female\"]}}");
        assertThat(researcher
                        .post(
                                COMPARISONS,
                                either.replace("\"female\", \"male\", \"female\"", "\"male\", \"female\"")
                                        .formatted(""))
                        .body())
                .as("the order of values means nothing")
                .isEqualTo(researcher.post(COMPARISONS, either.formatted("")).body());
        assertThat(enrolled(researcher.post(COMPARISONS, either.formatted("")))).isEqualTo(12);

        Sendable.consented(registry, 11);
        assertThat(enrolled(researcher.post(COMPARISONS, QUESTION.formatted(""))))
                .isEqualTo(12);
        assertThat(researcher.post(COMPARISONS, QUESTION.formatted("")).body()).isEqualTo(given.body());

        registry.cut();
        Answer later = researcher.post(COMPARISONS, QUESTION.formatted(""));
        assertThat(enrolled(later)).isEqualTo(23);
        assertThat(later.json().at("/source/queryHash").asString())
                .isEqualTo(given.json().at("/source/queryHash").asString());
        assertThat(enrolled(researcher.post(COMPARISONS, saved))).isEqualTo(23);
        String named = ", \"cut\": \"%s\"".formatted(cut.path("id").asString());
        assertThat(researcher.post(COMPARISONS, QUESTION.formatted(named)).body())
                .isEqualTo(given.body());
        assertThat(researcher.get(permalink).body()).isEqualTo(given.body());

        assertThat(clinic.post(COMPARISONS, QUESTION.formatted(named)).slug()).isEqualTo("cut-of-researchers");
        assertThat(clinic.post(COMPARISONS, QUESTION.formatted(""))
                        .json()
                        .at("/source/cut")
                        .isNull())
                .isTrue();
        assertThat(researcher.get("/api/v1/answers/" + "0".repeat(64)).slug()).isEqualTo("answer-unknown");
        assertThat(clinic.get(permalink).status()).isEqualTo(403);
        assertThat(researcher
                        .post(COMPARISONS, QUESTION.formatted(", \"cut\": \"" + UUID.randomUUID() + "\""))
                        .slug())
                .isEqualTo("cut-unknown");
        assertThat(researcher.post("/api/v1/data-cuts", "").status()).isEqualTo(403);
    }

    /** Saves the cohort of a question and asks about it, then a further version; the question about the first. */
    private String saved(String question, Answer given) {
        String cohort = question.replaceFirst("\\{", "{\"name\": \"Knees\", ");
        Answer made = researcher.post("/api/v1/saved-cohorts", cohort);
        String id = made.json().path("id").asString();
        assertThat(id).as("%s", made).isNotEmpty();
        String first = "{\"savedCohort\": {\"id\": \"%s\", \"version\": 1}}".formatted(id);
        assertThat(researcher.post(COMPARISONS, first).body()).isEqualTo(given.body());
        Answer next = researcher.put(made.location(), question.replace("365", "182"), made.etag());
        assertThat(next.json().at("/recorded/version").asInt()).isEqualTo(2);
        assertThat(researcher.post(COMPARISONS, first).body()).isEqualTo(given.body());
        assertThat(researcher
                        .post(COMPARISONS, first.replace(", \"version\": 1", ""))
                        .json()
                        .at("/cohort/horizonDays")
                        .asInt())
                .isEqualTo(182);
        String both = question.replaceFirst("\\{", first.substring(0, first.length() - 1) + ", ");
        assertThat(researcher
                        .post(COMPARISONS, both)
                        .json()
                        .at("/violations/0/pointer")
                        .asString())
                .isEqualTo("/cohort");
        assertThat(clinic.post(COMPARISONS, first).slug()).isEqualTo("saved-cohort-unknown");
        return first;
    }

    /** The first question opens the cut; then its files go. */
    @Test
    void aCutWhoseFilesAreGoneIsUnavailableAndNamed() throws IOException {
        String cut = registry.cut();
        assertThat(researcher.post(COMPARISONS, QUESTION.formatted("")).status())
                .isEqualTo(200);
        Path file = files.resolve(cut.substring(cut.lastIndexOf('/') + 1)).resolve("margins.parquet");
        Files.delete(file);

        Answer refused = researcher.post(COMPARISONS, QUESTION.formatted(", \"compareBy\": \"sex\""));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(503);
        assertThat(refused.slug()).isEqualTo("cut-damaged");
        assertThat(refused.json().path("detail").asString()).contains("margins.parquet is missing");
        Answer verified = steward.get(cut + "/verification");
        assertThat(verified.slug()).isEqualTo("cut-damaged");
    }

    private static long enrolled(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().at("/groups/0/cases/denominators/enrolled").asLong();
    }
}

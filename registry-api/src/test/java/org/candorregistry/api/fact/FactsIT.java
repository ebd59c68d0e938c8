package org.candorregistry.api.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;
import org.candorregistry.api.treatment.Sendable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Somebody who considers a treatment reads what there is, without a token; what they are told is what researchers are. */
class FactsIT {

    private static final String LIST = "/api/v1/facts";
    private static final String KNEES = "/api/v1/facts/knee-osteoarthritis/bmac/koos-pain";

    /** The cut of the night is made in its last second, and so not while this runs. */
    private final RunningRegistry registry =
            RunningRegistry.with("--candor.cuts.nightly-from=23:59:59", "--candor.facts.every-days=28");

    private final Rest anybody = registry.asNobody();

    @Test
    void anybodyReadsTheFiveAnswers() {
        assertThat(anybody.get(LIST).json().path("items").isEmpty()).isTrue();
        assertThat(anybody.get(KNEES).slug()).isEqualTo("fact-unknown");
        Sendable.consented(registry, 11);
        String first = registry.cutWithFacts();

        JsonNode listed = anybody.get(LIST + "?limit=1").json();
        assertThat(listed.at("/items/0/href").asString()).startsWith(LIST + "/knee-osteoarthritis/bmac/");
        Answer fact = anybody.get(KNEES);
        assertThat(fact.status()).as(fact.toString()).isEqualTo(200);
        assertThat(fact.header("Cache-Control")).hasValue("max-age=3600, public");
        assertThat(fact.json().at("/cells/factors/0/values/0/goals").asLong()).isEqualTo(11);
        assertThat(fact.json().at("/cases/atHorizon/denominators/enrolled").asLong())
                .isEqualTo(11);
        assertThat(fact.json().at("/evidence/statements/0/citation/source").asString())
                .isNotBlank();
        assertThat(fact.json().at("/evidence/statements/0").has("recorded")).isFalse();
        assertThat(fact.json().path("notice").asString()).startsWith("Information, not advice.");

        Answer again = anybody.send(
                "GET",
                KNEES,
                BodyPublishers.noBody(),
                "If-None-Match",
                fact.header("ETag").orElseThrow());
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();

        Answer researcher = registry.as(Identity.RESEARCHER)
                .get("/api/v1/answers/" + fact.json().at("/source/answer").asString());
        assertThat(researcher.json().at("/groups/0/cases"))
                .isEqualTo(fact.json().at("/cases/atHorizon"));

        Sendable.consented(registry, 11);
        registry.cutWithFacts();
        assertThat(anybody.get(KNEES)
                        .json()
                        .at("/cases/atHorizon/denominators/enrolled")
                        .asLong())
                .isEqualTo(22);
        Answer cited = anybody.get(fact.json().at("/source/permalink").asString());
        assertThat(cited.body()).isEqualTo(fact.body());
        assertThat(first).endsWith(cited.json().at("/source/cut").asString());
    }

    @Test
    void whatThereIsNotIsNotFoundAndWhatIsWrongIsSaid() {
        for (String path : new String[] {
            LIST + "/knee-osteoarthritis/bmac/no-such-measure",
            LIST + "/%20/%27%27/x",
            KNEES + "?cut=" + UUID.randomUUID()
        }) {
            assertThat(anybody.get(path).slug()).as(path).isEqualTo("fact-unknown");
        }
        assertThat(anybody.get(KNEES + "?cut=yesterday").status()).isEqualTo(400);
        assertThat(anybody.get(LIST + "?cursor=x").slug()).isEqualTo("cursor-invalid");
        assertThat(anybody.post(LIST, "{}").status()).isEqualTo(401);
        assertThat(registry.as(Identity.CLINIC).get(LIST).status()).isEqualTo(200);
    }
}

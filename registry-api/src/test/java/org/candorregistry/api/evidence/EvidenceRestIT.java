package org.candorregistry.api.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;
import org.junit.jupiter.api.Test;

class EvidenceRestIT {

    private static final String STATEMENTS = "/api/v1/evidence-statements";

    private final RunningRegistry registry = RunningRegistry.shared();
    private final Rest anyone = registry.as(Identity.RESEARCHER);
    private final Rest steward = registry.as(Identity.STEWARD);

    /** The European authorisation of darvadstrocel (Alofisel) ended on 13 December 2024. */
    @Test
    void whatHeldOnADayIsToldForThatDay() {
        String about = STATEMENTS + "?condition=perianal-fistula-crohn&on=";

        assertThat(tiers(about + "2024-12-13")).contains("SUPPORTED");
        assertThat(tiers(about + "2024-12-14")).doesNotContain("SUPPORTED").contains("NOT_SUPPORTED");
    }

    @Test
    void statementsAreFoundByWhatTheySpeakOf() {
        int all = anyone.get(STATEMENTS).json().path("items").size();
        int some = anyone.get(STATEMENTS + "?condition=knee-osteoarthritis&productClass=bmac")
                .json()
                .path("items")
                .size();

        assertThat(some).isPositive().isLessThan(all);
        assertThat(anyone.get(STATEMENTS + "?condition=no-such-thing")
                        .json()
                        .path("items")
                        .size())
                .isLessThan(all);
    }

    @Test
    void aStewardRecordsAndReplacesAStatement() {
        String code = "T" + System.nanoTime();
        Answer made = steward.post(STATEMENTS, statement(code, "SUPPORTIVE_MIXED"));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);

        Answer changed = steward.put(made.location(), statement(code, "NOT_SUPPORTED"), made.etag());
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(anyone.get(made.location()).json().path("tier").asString()).isEqualTo("NOT_SUPPORTED");
        assertThat(steward.post(STATEMENTS, statement(code, "NOT_SUPPORTED")).slug())
                .isEqualTo("evidence-code-taken");
        assertThat(steward.post(STATEMENTS, statement(code + "X", "MIRACLE")).slug())
                .isEqualTo("body-unreadable");
    }

    private Set<String> tiers(String path) {
        Set<String> tiers = new TreeSet<>();
        anyone.get(path)
                .json()
                .path("items")
                .forEach(statement -> tiers.add(statement.path("tier").asString()));
        return tiers;
    }

    private static String statement(String code, String evidenceClass) {
        return """
                {"code": "%s", "indication": "Hip osteoarthritis", "product": "Platelet-rich plasma",
                 "donor": "autologous", "evidenceClass": "%s", "sourceCategory": "conditional",
                 "citation": {"verified": true, "source": "A test"},
                 "scopes": [{"condition": "hip-osteoarthritis", "productClass": "prp", "diseaseStatus": "cr1"}]}
                """.formatted(code, evidenceClass);
    }
}

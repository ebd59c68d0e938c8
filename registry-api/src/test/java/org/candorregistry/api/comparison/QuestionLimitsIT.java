package org.candorregistry.api.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.RunningRegistry;
import org.junit.jupiter.api.Test;

class QuestionLimitsIT {

    private static final String QUESTION = """
            {"cohort": {"condition": "knee-osteoarthritis", "productClass": "bmac", "measure": "koos-pain", "horizonDays": 365}}""";

    private final RunningRegistry registry =
            RunningRegistry.with("--candor.questions.at-once=1", "--candor.questions.seconds-per-minute=1");

    @Test
    void whoAsksTooMuchIsToldToWaitAndOthersAreAnswered() {
        Answer answer = ask(Identity.CLINIC);
        for (int asked = 0; asked < 2_000 && answer.status() == 200; asked++) {
            answer = ask(Identity.CLINIC);
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.slug()).isEqualTo("too-many-questions");
        assertThat(answer.header("Retry-After")).contains("5");
        assertThat(ask(Identity.OTHER_CLINIC).status()).isEqualTo(200);
    }

    private Answer ask(Identity who) {
        return registry.as(who).post("/api/v1/comparisons", QUESTION);
    }
}

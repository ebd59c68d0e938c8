package org.candorregistry.api.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.candorregistry.core.comparison.ComparisonFailure;
import org.candorregistry.core.failure.RegistryException;
import org.junit.jupiter.api.Test;

class QuestionLimitsTest {

    private final AtomicLong now = new AtomicLong();
    private final QuestionLimits limits = new QuestionLimits(new QuestionSettings(2, 30), now::get);

    @Test
    void soManyAtOnceOfOneClient() {
        String innermost = limits.within(
                "one",
                () -> limits.within("one", () -> {
                    refused("one");
                    return limits.within("other", () -> "answered");
                }));
        assertThat(innermost).isEqualTo("answered");
        assertThat(limits.within("one", () -> "again")).isEqualTo("again");
    }

    /** Thirty seconds of each minute: of the 70 that one took, 30 were there and 35 came back meanwhile; five take ten more. */
    @Test
    void soMuchTimeInAMinute() {
        take("one", 70);
        refused("one");
        pass(9);
        refused("one");
        pass(2);
        assertThat(limits.within("one", () -> "made up for")).isNotBlank();
        assertThat(limits.within("other", () -> "has its own")).isNotBlank();
    }

    @Test
    void aQuestionThatFailsIsOver() {
        for (int tries = 0; tries < 5; tries++) {
            assertThatThrownBy(() -> limits.within("one", () -> {
                        throw new IllegalStateException("broken");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(limits.within("one", () -> "answered")).isEqualTo("answered");
    }

    private void take(String client, int seconds) {
        limits.within(client, () -> {
            pass(seconds);
            return seconds;
        });
    }

    private void pass(int seconds) {
        now.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    private void refused(String client) {
        assertThatThrownBy(() -> limits.within(client, () -> "answered"))
                .isInstanceOfSatisfying(
                        RegistryException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ComparisonFailure.TOO_MANY_QUESTIONS));
    }
}

package org.candorregistry.core.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorregistry.core.subject.ConsentPurpose.REGISTRY;
import static org.candorregistry.core.subject.ConsentPurpose.RESEARCH;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.session.Recorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsentStateTest {

    private static final LocalDate GIVEN = LocalDate.parse("2024-01-10");
    private static final LocalDate WITHDRAWN = LocalDate.parse("2024-06-01");

    @Test
    void holdsFromTheDayItWasGiven() {
        ConsentState state = new ConsentState(List.of(consent(RESEARCH, GIVEN, null)));

        assertThat(state.holds(RESEARCH, GIVEN.minusDays(1))).isFalse();
        assertThat(state.holds(RESEARCH, GIVEN)).isTrue();
        assertThat(state.holds(RESEARCH, GIVEN.plusYears(20))).isTrue();
    }

    @Test
    void noLongerHoldsOnTheDayItWasWithdrawn() {
        ConsentState state = new ConsentState(List.of(consent(RESEARCH, GIVEN, WITHDRAWN)));

        assertThat(state.holds(RESEARCH, WITHDRAWN.minusDays(1))).isTrue();
        assertThat(state.holds(RESEARCH, WITHDRAWN)).isFalse();
    }

    @Test
    void holdsAgainOnceGivenAgain() {
        ConsentState state = new ConsentState(
                List.of(consent(RESEARCH, GIVEN, WITHDRAWN), consent(RESEARCH, WITHDRAWN.plusDays(30), null)));

        assertThat(state.holds(RESEARCH, WITHDRAWN.plusDays(29))).isFalse();
        assertThat(state.holds(RESEARCH, WITHDRAWN.plusDays(30))).isTrue();
    }

    @Test
    void onePurposeIsNotAnotherAndSilenceIsNoConsent() {
        assertThat(new ConsentState(List.of(consent(REGISTRY, GIVEN, null))).holds(RESEARCH, GIVEN))
                .isFalse();
        assertThat(new ConsentState(List.of()).holds(REGISTRY, GIVEN)).isFalse();
    }

    private static Consent consent(ConsentPurpose purpose, LocalDate given, @Nullable LocalDate withdrawn) {
        return new Consent(
                new UUID(0, 1),
                new UUID(0, 2),
                purpose,
                "1.0",
                given,
                withdrawn,
                "Binder 3",
                new Recorded(1, Instant.EPOCH, "test"));
    }
}

package org.candorregistry.core.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.candorregistry.core.failure.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProviderRulesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");

    @Test
    void proctoredCasesAreCounted() {
        assertThat(wrong("PROCTORED_CASES", "bm-harvest", null, null)).containsExactly("value-required");
        assertThat(wrong("PROCTORED_CASES", "bm-harvest", null, 0)).containsExactly("value-not-applicable");
        assertThat(wrong("PROCTORED_CASES", "bm-harvest", null, 1)).isEmpty();
    }

    @Test
    void aCourseOfAnyKindIsACourse() {
        assertThat(wrong("CERTIFICATION", "vendor-device", null, null)).containsExactly("training-kind-contradicted");
        assertThat(wrong("FELLOWSHIP", "registry-course", null, null)).containsExactly("training-kind-contradicted");
        assertThat(wrong("COURSE", "gcp", null, null)).isEmpty();
    }

    @Test
    void theCredentialNoneIsNoTraining() {
        assertThat(wrong("COURSE", "none", null, null)).containsExactly("value-not-applicable");
    }

    @Test
    void hoursHaveOneDecimal() {
        assertThat(wrong("COURSE", "gcp", "7.5", null)).isEmpty();
        assertThat(wrong("COURSE", "gcp", "7.50", null)).isEmpty();
        assertThat(wrong("COURSE", "gcp", "7.55", null)).containsExactly("value-malformed");
        assertThat(wrong("COURSE", "gcp", "-1", null)).containsExactly("value-out-of-range");
    }

    private static List<String> wrong(
            String kind, String credential, @Nullable String hours, @Nullable Integer proctoredCases) {
        RecordTraining training = new RecordTraining(
                kind,
                credential,
                "Institute",
                TODAY,
                null,
                hours == null ? null : new BigDecimal(hours),
                proctoredCases,
                List.of(),
                null,
                null);
        return ProviderRules.check(training, TODAY).all().stream()
                .map(Violation::code)
                .map(code -> code.slug())
                .toList();
    }
}

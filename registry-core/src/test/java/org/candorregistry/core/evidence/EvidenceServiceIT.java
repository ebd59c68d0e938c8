package org.candorregistry.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.candorregistry.core.database.TestDatabase;
import org.candorregistry.core.database.TestRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the seeded catalogue. */
class EvidenceServiceIT {

    private static EvidenceService evidence;

    @BeforeAll
    static void start() {
        evidence = TestRegistry.on(TestDatabase.migrated()).get(EvidenceService.class);
    }

    @Test
    void allStatementsOfTheReviewedCatalogueAreThereWithCitationAndScope() {
        assertThat(evidence.list())
                .filteredOn(statement -> statement.claim().code().matches("EV\\d\\d"))
                .hasSize(28);
        assertThat(evidence.list()).allSatisfy(statement -> {
            assertThat(statement.claim().citation().source()).isNotBlank();
            assertThat(statement.claim().scopes()).isNotEmpty();
        });
    }

    /** EMA: authorised 23 March 2018, withdrawn 13 December 2024. */
    @ParameterizedTest
    @CsvSource({
        "2018-03-22, NO_STATEMENT",
        "2018-03-23, SUPPORTED",
        "2020-06-01, SUPPORTED",
        "2024-12-12, SUPPORTED",
        "2024-12-13, NOT_SUPPORTED",
        "2026-01-01, NOT_SUPPORTED"
    })
    void alofiselIsJudgedByTheDayOfTreatment(LocalDate day, EvidenceTier tier) {
        assertThat(evidence.tierOn(new EvidenceQuestion(
                                day,
                                "perianal-fistula-crohn",
                                null,
                                "msc",
                                "ad-msc",
                                "darvadstrocel",
                                "allogeneic-unrelated",
                                new BigDecimal("40"),
                                null))
                        .tier())
                .isEqualTo(tier);
    }

    /** ASBMT indications 2015, paediatric table. */
    @ParameterizedTest
    @CsvSource({
        "aml, cr1-high-risk, allogeneic-unrelated, 9.6, SUPPORTED",
        "aml, cr1-low-risk, allogeneic-unrelated, 9.6, NOT_SUPPORTED",
        "aml, cr1, allogeneic-unrelated, 9.6, NO_STATEMENT",
        "aml, , allogeneic-unrelated, 9.6, NO_STATEMENT",
        "aml, cr1-high-risk, autologous, 9.6, NOT_SUPPORTED",
        "aml, cr1-high-risk, allogeneic-unrelated, 45, NO_STATEMENT",
        "aml, not-in-remission, allogeneic-related, 9.6, SUPPORTED",
        "all, cr2, allogeneic-unrelated, 17.9, SUPPORTED",
        "all, cr3-plus, allogeneic-unrelated, 9.6, SUPPORTED",
        "fanconi-anaemia, , allogeneic-related, 9.6, SUPPORTED",
        "neuroblastoma, high-risk, autologous, 3, SUPPORTED",
        "neuroblastoma, high-risk, allogeneic-related, 3, EXPERIMENTAL"
    })
    void aTransplantIsJudgedByDiseaseStatusDonorAndAge(
            String condition, @Nullable String status, String donor, BigDecimal age, EvidenceTier tier) {
        assertThat(evidence.tierOn(new EvidenceQuestion(
                                LocalDate.of(2020, 1, 1), condition, status, "hsct", "pbsc", null, donor, age, null))
                        .tier())
                .isEqualTo(tier);
    }

    @ParameterizedTest
    @CsvSource({
        // FDA notice 18 December 2024: children from two months of age, this product only.
        "2024-12-18, acute-gvhd-steroid-refractory, msc, bm-msc, remestemcel-l-rknd, allogeneic-unrelated, 5, SUPPORTED",
        "2024-12-17, acute-gvhd-steroid-refractory, msc, bm-msc, remestemcel-l-rknd, allogeneic-unrelated, 5, NO_STATEMENT",
        "2025-06-01, acute-gvhd-steroid-refractory, msc, bm-msc, remestemcel-l-rknd, allogeneic-unrelated, 30, NO_STATEMENT",
        "2025-06-01, acute-gvhd-steroid-refractory, msc, bm-msc, , allogeneic-unrelated, 5, NO_STATEMENT",
        // The same cells for another purpose.
        "2025-06-01, ageing, msc, bm-msc, , allogeneic-unrelated, 60, NOT_SUPPORTED",
        "2025-06-01, knee-osteoarthritis, exosome, exosome, , allogeneic-unrelated, 60, NOT_SUPPORTED",
        "2025-06-01, parkinson-disease, msc, ad-msc, , autologous, 60, NOT_SUPPORTED",
        "2025-06-01, knee-osteoarthritis, prp, prp, , autologous, 60, SUPPORTIVE",
        "2025-06-01, knee-osteoarthritis, bmac, bmac, , autologous, 60, EXPERIMENTAL",
        "2025-06-01, knee-osteoarthritis, mfat, mfat, , autologous, 60, EXPERIMENTAL",
        // No guideline text was read, so the statement is withheld.
        "2025-06-01, rotator-cuff-tear, prp, prp, , autologous, 60, NO_STATEMENT"
    })
    void aProductIsJudgedByFormDayAgeAndPurpose(
            LocalDate day,
            String condition,
            String productClass,
            String cellSource,
            @Nullable String form,
            String donor,
            BigDecimal age,
            EvidenceTier tier) {
        assertThat(evidence.tierOn(new EvidenceQuestion(
                                day, condition, null, productClass, cellSource, form, donor, age, "pain"))
                        .tier())
                .isEqualTo(tier);
    }
}

package org.candorregistry.core.editcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.candorregistry.core.codelist.Citation;
import org.candorregistry.core.editcheck.EditCheck.Checked;
import org.candorregistry.core.editcheck.EditCheck.Kind;
import org.candorregistry.core.editcheck.EditCheck.RecordEditCheck;
import org.candorregistry.core.editcheck.EditCheck.Severity;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.session.Recorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditCheckRulesTest {

    @ParameterizedTest(name = "{0} of a {1}, {2}: low {3}, high {4}, days {5}, n {6}, by {7}: {8}")
    @CsvSource(
            nullValues = "-",
            value = {
                // kind, checked, severity, low, high, withinDays, leastN, otherElement, pointer of what is wrong
                "RANGE,   CELL_PRODUCT, QUERY, 1, 2, -, -, -, -",
                "RANGE,   CELL_PRODUCT, ERROR, -, 2, -, -, -, -",
                "RANGE,   SCORE,        NOTE,  1, -, -, -, -, -",
                "RANGE,   SCORE,        ERROR, 1, -, -, -, -, /severity",
                "RANGE,   CELL_PRODUCT, QUERY, -, -, -, -, -, /high",
                "RANGE,   CELL_PRODUCT, QUERY, 2, 2, -, -, -, /high",
                "RANGE,   CELL_PRODUCT, QUERY, 1, 2, 9, -, -, /withinDays",
                "RANGE,   CELL_PRODUCT, QUERY, 1, 1.0000001, -, -, -, /high",
                "RATIO,   TREATMENT,    ERROR, 1, 2, -, -, recipient.bmi, -",
                "RATIO,   TREATMENT,    QUERY, 1, 2, -, -, -, /otherElement",
                "HISTORY, SCORE,        QUERY, -, 9, 120, -, -, -",
                "HISTORY, SCORE,        QUERY, 1, 9, 120, -, -, /low",
                "HISTORY, SCORE,        QUERY, -, 0, 120, -, -, /high",
                "HISTORY, SCORE,        QUERY, -, 9, 0, -, -, /withinDays",
                "HISTORY, TREATMENT,    QUERY, -, 9, 120, -, -, /checked",
                "COHORT,  CELL_PRODUCT, QUERY, 4, 5, -, 30, -, -",
                "COHORT,  CELL_PRODUCT, QUERY, 0.5, 5, -, 30, -, /low",
                "COHORT,  CELL_PRODUCT, QUERY, 4, 5, -, 9, -, /leastN",
                "COHORT,  CELL_PRODUCT, QUERY, 4, 5, -, 401, -, /leastN",
                "COHORT,  SCORE,        QUERY, 4, 5, -, 30, -, /checked",
                "COHORT,  CELL_PRODUCT, ERROR, 4, 5, -, 30, -, /severity"
            })
    void partsMakeACheckOfItsKind(
            Kind kind,
            Checked checked,
            Severity severity,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable Integer withinDays,
            @Nullable Integer leastN,
            @Nullable String otherElement,
            @Nullable String wrong) {
        RecordEditCheck check = new RecordEditCheck(
                "check-1",
                "Title",
                checked,
                "element",
                otherElement,
                kind,
                severity,
                low,
                high,
                List.of(),
                withinDays,
                leastN,
                null,
                true,
                new Citation(true, "Registry definition", null));

        assertThat(EditCheckRules.violations(check).all())
                .extracting(Violation::pointer)
                .isEqualTo(wrong == null ? List.of() : List.of(wrong));
    }

    /** 60 / 0.41 = 146.34: more CD34+ cells than nucleated ones, which are 100 in these units. */
    @Test
    void refusesAPartThatIsLargerThanTheWhole() {
        EditCheck check = ratio(null, new BigDecimal("100"));
        Violations found = new Violations();

        EditChecks.refuse(
                List.of(check),
                Checked.CELL_PRODUCT,
                Map.of("dose.cd34PerKg", new BigDecimal("60"), "dose.nucleatedCellsPerKg", new BigDecimal("0.41")),
                "hsct",
                found);
        EditChecks.refuse(
                List.of(check),
                Checked.CELL_PRODUCT,
                Map.of("dose.cd34PerKg", new BigDecimal("41"), "dose.nucleatedCellsPerKg", new BigDecimal("0.41")),
                "hsct",
                found);
        EditChecks.refuse(
                List.of(check),
                Checked.CELL_PRODUCT,
                Map.of("dose.cd34PerKg", new BigDecimal("60"), "dose.nucleatedCellsPerKg", BigDecimal.ZERO),
                "hsct",
                found);

        assertThat(found.all()).hasSize(1);
        assertThat(found.all().get(0).pointer()).isEqualTo("/dose/cd34PerKg");
        assertThat(found.all().get(0).detail()).isEqualTo("Title: 146.3 is not at most 100 (check part).");
    }

    @Test
    void aCheckOfAnotherProductLooksAtNothing() {
        EditCheck check = new EditCheck(
                new RecordEditCheck(
                        "volume",
                        "Title",
                        Checked.CELL_PRODUCT,
                        "dose.volume",
                        null,
                        Kind.RANGE,
                        Severity.ERROR,
                        null,
                        BigDecimal.TEN,
                        List.of(),
                        null,
                        null,
                        "prp",
                        true,
                        new Citation(true, "Registry definition", null)),
                "mL",
                RECORDED);
        Violations found = new Violations();

        EditChecks.refuse(
                List.of(check), Checked.CELL_PRODUCT, Map.of("dose.volume", new BigDecimal("11")), "bmac", found);
        EditChecks.refuse(List.of(check), Checked.TREATMENT, Map.of("dose.volume", new BigDecimal("11")), "prp", found);
        assertThat(found.all()).isEmpty();

        EditChecks.refuse(
                List.of(check), Checked.CELL_PRODUCT, Map.of("dose.volume", new BigDecimal("11")), "prp", found);
        assertThat(found.all())
                .extracting(Violation::detail)
                .containsExactly("Title: 11 is not at most 10 mL (check volume).");
    }

    private static final Recorded RECORDED = new Recorded(1, Instant.EPOCH, "steward");

    private static EditCheck ratio(@Nullable BigDecimal low, BigDecimal high) {
        return new EditCheck(
                new RecordEditCheck(
                        "part",
                        "Title",
                        Checked.CELL_PRODUCT,
                        "dose.cd34PerKg",
                        "dose.nucleatedCellsPerKg",
                        Kind.RATIO,
                        Severity.ERROR,
                        low,
                        high,
                        List.of(),
                        null,
                        null,
                        null,
                        true,
                        new Citation(true, "Registry definition", null)),
                "10*6/kg",
                RECORDED);
    }
}

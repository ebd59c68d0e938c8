package org.candorregistry.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.codelist.Citation;
import org.candorregistry.core.session.Recorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvidenceSelectionTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

    @Test
    void nothingThatMatchesIsNoStatementAndNotExperimental() {
        assertThat(tier(question("9"))).isEqualTo(EvidenceTier.NO_STATEMENT);
        assertThat(EvidenceSelection.select(question("9"), "orthopaedic", List.of())
                        .statement())
                .isNull();
    }

    @Test
    void aConditionIsMoreSpecificThanAFieldAndAFieldThanAny() {
        EvidenceStatement any = statement("A", EvidenceClass.NOT_SUPPORTED, scope(null, null, "prp", null));
        EvidenceStatement field =
                statement("B", EvidenceClass.INVESTIGATIONAL, scope(null, "orthopaedic", "prp", null));
        EvidenceStatement one = statement("C", EvidenceClass.SUPPORTED, scope("knee", null, null, null));

        assertThat(tier(question("9"), any)).isEqualTo(EvidenceTier.NOT_SUPPORTED);
        assertThat(tier(question("9"), any, field)).isEqualTo(EvidenceTier.EXPERIMENTAL);
        assertThat(tier(question("9"), any, field, one)).isEqualTo(EvidenceTier.SUPPORTED);
    }

    @Test
    void theMoreDimensionsAreNamedTheMoreSpecific() {
        EvidenceStatement wide = statement("A", EvidenceClass.NOT_SUPPORTED, scope("knee", null, null, null));
        EvidenceStatement narrow = statement("B", EvidenceClass.SUPPORTED, scope("knee", null, "prp", null));

        assertThat(tier(question("9"), wide, narrow)).isEqualTo(EvidenceTier.SUPPORTED);
    }

    @Test
    void oneDonorRelationIsMoreSpecificThanAnyAllogeneicOne() {
        EvidenceStatement any = statement("A", EvidenceClass.NOT_SUPPORTED, scope("knee", null, "prp", "allogeneic"));
        EvidenceStatement related =
                statement("B", EvidenceClass.SUPPORTED, scope("knee", null, "prp", "allogeneic-related"));

        assertThat(tier(question("9"), any, related)).isEqualTo(EvidenceTier.SUPPORTED);
    }

    @Test
    void autologousCellsAreNotAllogeneic() {
        EvidenceQuestion own = new EvidenceQuestion(DAY, "knee", null, "prp", null, null, "autologous", null, null);

        assertThat(tier(own, statement("A", EvidenceClass.SUPPORTED, scope("knee", null, "prp", "allogeneic"))))
                .isEqualTo(EvidenceTier.NO_STATEMENT);
    }

    @Test
    void amongEqualsTheMoreCautiousSpeaks() {
        EvidenceScope scope = scope("knee", null, "prp", null);

        assertThat(tier(
                        question("9"),
                        statement("A", EvidenceClass.SUPPORTED, scope),
                        statement("B", EvidenceClass.WITHDRAWN, scope),
                        statement("C", EvidenceClass.SUPPORTIVE_MIXED, scope)))
                .isEqualTo(EvidenceTier.NOT_SUPPORTED);
    }

    @Test
    void bothDaysOfAPeriodBelongToIt() {
        EvidenceStatement licensed = statement(
                "A",
                EvidenceClass.SUPPORTED,
                LocalDate.of(2018, 3, 23),
                LocalDate.of(2024, 12, 13),
                null,
                scope("knee", null, "prp", null));

        assertThat(tier(on("2018-03-22"), licensed)).isEqualTo(EvidenceTier.NO_STATEMENT);
        assertThat(tier(on("2018-03-23"), licensed)).isEqualTo(EvidenceTier.SUPPORTED);
        assertThat(tier(on("2024-12-13"), licensed)).isEqualTo(EvidenceTier.SUPPORTED);
        assertThat(tier(on("2024-12-14"), licensed)).isEqualTo(EvidenceTier.NO_STATEMENT);
    }

    @Test
    void aWithheldStatementDoesNotClassify() {
        EvidenceStatement withheld =
                statement("A", EvidenceClass.SUPPORTED, null, null, "not read", scope("knee", null, "prp", null));

        assertThat(tier(question("9"), withheld)).isEqualTo(EvidenceTier.NO_STATEMENT);
    }

    @Test
    void ageCountsFromItsLowerMonthToBelowItsUpperOne() {
        EvidenceStatement children = statement("A", EvidenceClass.SUPPORTED, aged("knee", 2, 216));

        assertThat(tier(question("0.16"), children)).isEqualTo(EvidenceTier.NO_STATEMENT);
        assertThat(tier(question("0.17"), children)).isEqualTo(EvidenceTier.SUPPORTED);
        assertThat(tier(question("17.99"), children)).isEqualTo(EvidenceTier.SUPPORTED);
        assertThat(tier(question("18"), children)).isEqualTo(EvidenceTier.NO_STATEMENT);
    }

    @Test
    void anUnknownAgeOrStatusMatchesNoStatementThatNamesOne() {
        EvidenceStatement children = statement("A", EvidenceClass.SUPPORTED, aged("knee", 2, 216));
        EvidenceStatement status = statement(
                "B",
                EvidenceClass.SUPPORTED,
                new EvidenceScope("knee", null, "cr2", null, null, null, null, null, null, null));

        assertThat(tier(question(null), children, status)).isEqualTo(EvidenceTier.NO_STATEMENT);
    }

    @Test
    void theAnswerDoesNotDependOnTheOrderOfTheStatements() {
        EvidenceScope scope = scope("knee", null, "prp", null);
        EvidenceStatement a = statement("A", EvidenceClass.SUPPORTED, scope);
        EvidenceStatement b = statement("B", EvidenceClass.SUPPORTED, scope);

        assertThat(EvidenceSelection.select(question("9"), "orthopaedic", List.of(a, b))
                        .statement())
                .isEqualTo(EvidenceSelection.select(question("9"), "orthopaedic", List.of(b, a))
                        .statement())
                .isEqualTo(a);
    }

    private static EvidenceTier tier(EvidenceQuestion question, EvidenceStatement... statements) {
        return EvidenceSelection.select(question, "orthopaedic", List.of(statements))
                .tier();
    }

    private static EvidenceQuestion question(@Nullable String ageYears) {
        BigDecimal age = ageYears == null ? null : new BigDecimal(ageYears);
        return new EvidenceQuestion(DAY, "knee", null, "prp", "prp", null, "allogeneic-related", age, "pain");
    }

    private static EvidenceQuestion on(String day) {
        return new EvidenceQuestion(LocalDate.parse(day), "knee", null, "prp", null, null, null, null, null);
    }

    private static EvidenceScope scope(
            @Nullable String condition, @Nullable String area, @Nullable String productClass, @Nullable String donor) {
        return new EvidenceScope(condition, area, null, productClass, null, null, donor, null, null, null);
    }

    private static EvidenceScope aged(String condition, int fromMonths, int belowMonths) {
        return new EvidenceScope(condition, null, null, null, null, null, null, fromMonths, belowMonths, null);
    }

    private static EvidenceStatement statement(String code, EvidenceClass evidenceClass, EvidenceScope scope) {
        return statement(code, evidenceClass, null, null, null, scope);
    }

    private static EvidenceStatement statement(
            String code,
            EvidenceClass evidenceClass,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String withheld,
            EvidenceScope scope) {
        EvidenceClaim claim = new EvidenceClaim(
                code,
                "indication",
                "product",
                "donor",
                evidenceClass,
                "category",
                null,
                from,
                to,
                new Citation(true, "source", null),
                null,
                withheld,
                null,
                List.of(scope));
        return new EvidenceStatement(new UUID(0, code.charAt(0)), claim, new Recorded(1, Instant.EPOCH, "test"));
    }
}

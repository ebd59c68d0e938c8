package org.candorregistry.core.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorregistry.core.element.Element.element;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.candorregistry.core.codelist.CodeUse;
import org.candorregistry.core.codelist.ListName;
import org.candorregistry.core.failure.Violations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ElementsTest {

    private record Knee(
            @Nullable String side,
            @Nullable List<String> drugs,
            @Nullable BigDecimal volume,
            boolean injected) {}

    private static final Elements<Knee> KNEE = new Elements<>(List.of(
            List.of(
                    element("X1", "site.side", Knee::side)
                            .coded(ListName.LATERALITY)
                            .indispensable(),
                    element("X2", "drugs", Knee::drugs)
                            .coded(ListName.MEDICATION_CLASS)
                            .requiredWhen(knee -> true)),
            List.of(element("X3", "volume", Knee::volume)
                    .between("0.1", "20", "mL")
                    .requiredOnlyWhen(Knee::injected))));

    private static final Knee ANSWERED = new Knee("left", List.of("none"), new BigDecimal("5"), true);

    @Test
    void whatIsAnsweredIsFree() {
        assertThat(found(ANSWERED, Map.of())).isEmpty();
        assertThat(KNEE.completeness(ANSWERED, Map.of())).isEqualTo(new Completeness(3, 3));
    }

    @Test
    void anEmptyListIsAnAnswer() {
        assertThat(found(new Knee("left", List.of(), new BigDecimal("5"), true), Map.of()))
                .isEmpty();
    }

    @Test
    void whatIsMissingWithoutAWordIsRefusedAtItsPlace() {
        assertThat(found(new Knee(null, null, null, true), Map.of()))
                .containsExactly("/site/side value-required", "/drugs value-required", "/volume value-required");
    }

    @Test
    void aReasonStandsForAnAnswerButNotForAnIndispensableOne() {
        Knee silent = new Knee(null, null, null, true);

        assertThat(found(silent, Map.of("site.side", "unknown", "drugs", "not-asked", "volume", "not-performed")))
                .containsExactly("/site/side value-required");
    }

    @Test
    void anAnswerAndAReasonContradictEachOther() {
        assertThat(found(ANSWERED, Map.of("volume", "unknown"))).containsExactly("/absent/volume value-not-applicable");
    }

    @Test
    void aReasonIsOneOfSixAndNamesAnElement() {
        Knee silent = new Knee("left", List.of(), null, true);

        assertThat(found(silent, Map.of("volume", "lost"))).containsExactly("/absent/volume code-unknown");
        assertThat(found(ANSWERED, Map.of("a/b", "unknown"))).containsExactly("/absent/a~1b code-unknown");
    }

    @Test
    void anAnswerWhereItHasNoMeaningIsRefused() {
        assertThat(found(new Knee("left", List.of(), new BigDecimal("5"), false), Map.of()))
                .containsExactly("/volume value-not-applicable");
    }

    @Test
    void aNumberKeepsToItsRangeAndSixDecimals() {
        assertThat(found(volume("20.1"), Map.of())).containsExactly("/volume value-out-of-range");
        assertThat(found(volume("1.2345678"), Map.of())).containsExactly("/volume value-malformed");
        assertThat(found(volume("1E-999999999"), Map.of())).containsExactly("/volume value-out-of-range");
        assertThat(found(volume("1E+999999999"), Map.of())).containsExactly("/volume value-out-of-range");
    }

    @Test
    void aCodeIsGivenOnceAndLookedUpAtItsPlace() {
        Knee twice = new Knee("left", List.of("none", "none"), new BigDecimal("5"), true);

        assertThat(found(twice, Map.of())).containsExactly("/drugs value-malformed");
        assertThat(KNEE.codes(ANSWERED))
                .containsExactly(
                        new CodeUse("/site/side", ListName.LATERALITY, "left"),
                        new CodeUse("/drugs/0", ListName.MEDICATION_CLASS, "none"));
    }

    /** MIBO audits count answered over applicable items: what does not apply leaves the denominator. */
    @Test
    void completenessIsAnsweredOverApplicable() {
        Knee silent = new Knee("left", null, null, true);

        assertThat(KNEE.completeness(silent, Map.of("drugs", "unknown", "volume", "unknown")))
                .isEqualTo(new Completeness(1, 3));
        assertThat(KNEE.completeness(silent, Map.of("drugs", "unknown", "volume", "not-applicable")))
                .isEqualTo(new Completeness(1, 2));
        assertThat(KNEE.completeness(new Knee("left", List.of(), null, false), Map.of()))
                .isEqualTo(new Completeness(2, 2));
        assertThat(new Completeness(1, 3).share()).isEqualByComparingTo("0.3333");
        assertThat(new Completeness(0, 0).share()).isEqualByComparingTo("1");
    }

    private static Knee volume(String value) {
        return new Knee("left", List.of(), new BigDecimal(value), true);
    }

    private static List<String> found(Knee knee, Map<String, String> absent) {
        Violations violations = new Violations();
        KNEE.check(knee, absent, violations);
        return violations.all().stream()
                .map(violation -> violation.pointer() + " " + violation.code().slug())
                .toList();
    }
}

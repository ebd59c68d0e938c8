package org.candorregistry.core.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candorregistry.core.codelist.CellSource;
import org.candorregistry.core.codelist.ProductClass;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.failure.Violations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Test
    void completeDescriptionsOfFourKindsAreFree() {
        assertThat(found(Described.bmac())).isEmpty();
        assertThat(found(Described.prp())).isEmpty();
        assertThat(found(Described.msc())).isEmpty();
        assertThat(found(Described.hsct())).isEmpty();
    }

    @Test
    void aMarrowConcentrateHasNoPassage() {
        assertThat(found(Described.bmac().with("/processing/passage", 0)))
                .containsExactly("/processing/passage value-not-applicable");
    }

    @Test
    void mobilisedBloodHasNoPassage() {
        assertThat(found(Described.hsct().with("/processing/passage", 2)))
                .containsExactly("/processing/passage value-not-applicable");
    }

    @Test
    void aCultureExpandedProductHasAPassageOrAReasonWhyNot() {
        assertThat(found(Described.msc().with("/processing/passage", null)))
                .containsExactly("/processing/passage value-required");
        assertThat(found(Described.msc().without("/processing/passage", "unknown")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-1", "16"})
    void aPassageLiesBetweenZeroAndFifteen(int passage) {
        assertThat(found(Described.msc().with("/processing/passage", passage)))
                .containsExactly("/processing/passage value-out-of-range");
    }

    @Test
    void cellsAndPreparationFitTheClass() {
        assertThat(found(Described.bmac().with("/source/cellSource", "mfat")))
                .containsExactly("/source/cellSource cell-source-mismatch");
        assertThat(found(Described.bmac().with("/processing/method", "mechanical")))
                .containsExactly("/processing/method preparation-mismatch");
    }

    /** ISCT 2006: at least 95 % of CD105, CD73, CD90. */
    @ParameterizedTest
    @ValueSource(strings = {"CD105", "CD73", "CD90"})
    void aCellWithTooFewPositiveMarkersIsNotCalledMsc(String marker) {
        assertThat(found(Described.msc().with("/characterization/markers/" + marker, 94.9)))
                .containsExactly("/characterization/markers/" + marker + " msc-label-unsupported");
        assertThat(found(Described.msc().with("/characterization/markers/" + marker, 95)))
                .isEmpty();
    }

    /** ISCT 2006: at most 2 % of CD45, CD34, CD14 or CD11b, CD79a or CD19, HLA-DR. */
    @ParameterizedTest
    @ValueSource(strings = {"CD45", "CD34", "CD14", "CD19", "HLA-DR", "CD11b", "CD79a"})
    void aCellWithTooManyNegativeMarkersIsNotCalledMsc(String marker) {
        assertThat(found(Described.msc().with("/characterization/markers/" + marker, 2.1)))
                .containsExactly("/characterization/markers/" + marker + " msc-label-unsupported");
        assertThat(found(Described.msc().with("/characterization/markers/" + marker, 2)))
                .isEmpty();
    }

    @Test
    void oneOfTwoAlternativeMarkersIsEnough() {
        Described other = Described.msc()
                .with("/characterization/markers/CD14", null)
                .with("/characterization/markers/CD11b", 1.2);

        assertThat(found(other)).isEmpty();
    }

    @Test
    void aMarkerThatWasNotRecordedDoesNotAllowTheLabelEvenWithAReason() {
        Described unmeasured = Described.msc()
                .with("/characterization/markers/HLA-DR", null)
                .with("/absent", Map.of("characterization.negativeMarkers", "not-performed"));

        assertThat(found(unmeasured)).containsExactly("/characterization/markers msc-label-unsupported");
        assertThat(found(unmeasured.with("/source/licensedProduct", "remestemcel-l-rknd")))
                .isEmpty();
    }

    @Test
    void aMarrowConcentrateIsNeverCalledMsc() {
        assertThat(found(Described.bmac().with("/source/mscClaimed", true)))
                .containsExactly("/source/mscClaimed msc-label-unsupported");
    }

    @ParameterizedTest
    @CsvSource({
        "/characterization/plateletsProduct",
        "/characterization/plateletsBlood",
        "/characterization/leukocytesProduct",
        "/characterization/leukocytesBlood",
        "/characterization/redCells",
        "/processing/activation"
    })
    void plateletRichPlasmaIsDescribedByItsCountsAndActivation(String element) {
        assertThat(found(Described.prp().with(element, null))).containsExactly(element + " value-required");
    }

    @Test
    void onlyMobilisedBloodHasAMobilisation() {
        assertThat(found(Described.hsct().with("/collection/mobilisation", null)))
                .containsExactly("/collection/mobilisation value-required");
        assertThat(found(Described.bmac().with("/collection/mobilisation", List.of("g-csf"))))
                .containsExactly("/collection/mobilisation value-not-applicable");
    }

    @Test
    void anAutologousDonorIsTheSubjectAndNobodyElse() {
        assertThat(found(Described.bmac()
                        .with("/donor/identifier", "GRID-1")
                        .with("/donor/age", 55)
                        .with("/donor/sex", "male")))
                .containsExactlyInAnyOrder(
                        "/donor/identifier value-not-applicable",
                        "/donor/age value-not-applicable",
                        "/donor/sex value-not-applicable");
    }

    @ParameterizedTest
    @CsvSource({"/donor/age", "/donor/sex", "/donor/hlaMatch", "/donor/eligibility", "/donor/cmvStatus"})
    void anAllogeneicDonorIsDescribed(String element) {
        assertThat(found(Described.hsct().with(element, null))).containsExactly(element + " value-required");
    }

    @Test
    void aSpunProductTellsForceAndMinutes() {
        assertThat(found(Described.bmac().with("/processing/steps", List.of())))
                .containsExactly("/processing/steps value-required", "/processing/steps value-required");
    }

    @Test
    void aProductSpunTwiceTellsBothForces() {
        assertThat(found(Described.prp()
                        .with(
                                "/processing/steps",
                                List.of(Map.of("method", "centrifuge-single", "force", 300, "minutes", 5)))))
                .containsExactly("/processing/steps value-required", "/processing/steps value-required");
    }

    @Test
    void digestionTellsEnzymeConcentrationTimeAndTemperature() {
        Described fat = Described.bmac()
                .with("/productClass", "svf")
                .with("/source/cellSource", "adipose-svf")
                .with("/collection/site", "abdomen")
                .with("/processing/method", "enzymatic");

        assertThat(found(fat)).containsExactly("/processing/steps value-required");
        assertThat(found(fat.with(
                        "/processing/steps",
                        List.of(Map.of(
                                "method",
                                "enzymatic",
                                "enzyme",
                                "collagenase I",
                                "enzymeConcentration",
                                0.1,
                                "minutes",
                                30,
                                "temperature",
                                37)))))
                .isEmpty();
    }

    /** 5.84 is the median of 64 transplants whose help page prints 10*8/kg; it fits only 10*6/kg. */
    @Test
    void aCd34DoseInAnotherUnitIsRefused() {
        assertThat(found(Described.hsct().with("/dose/cd34PerKg", 584)))
                .containsExactly("/dose/cd34PerKg value-out-of-range");
        assertThat(found(Described.hsct().with("/dose/cd34PerKg", 0.0584)))
                .containsExactly("/dose/cd34PerKg unit-implausible");
        assertThat(detail(Described.hsct().with("/dose/cd34PerKg", 584))).contains("10*6/kg");
    }

    /** The extremes of 187 paediatric transplants (Kalwak 2010): CD34+ 0.79 to 57.78 10*6/kg, CD3+ 0.04 to 20.02 10*8/kg. */
    @Test
    void theDosesOfRealTransplantsArePossible() {
        assertThat(found(Described.hsct().with("/dose/cd34PerKg", 0.79).with("/dose/cd3PerKg", 0.04)))
                .isEmpty();
        assertThat(found(Described.hsct().with("/dose/cd34PerKg", 57.78).with("/dose/cd3PerKg", 20.02)))
                .isEmpty();
    }

    @Test
    void viabilityIsAPercentage() {
        assertThat(found(Described.bmac().with("/characterization/viability", 0.95)))
                .containsExactly("/characterization/viability unit-implausible");
        assertThat(found(Described.bmac().with("/characterization/viability", 101)))
                .containsExactly("/characterization/viability value-out-of-range");
    }

    @Test
    void aDoseGivenPerKilogramNeedsNoTotal() {
        assertThat(found(Described.hsct().with("/dose/nucleatedCellsPerKg", null)))
                .containsExactly("/dose/nucleatedCells value-required");
        assertThat(found(
                        Described.hsct().with("/dose/nucleatedCellsPerKg", null).with("/dose/nucleatedCells", 61000)))
                .isEmpty();
    }

    @Test
    void nothingIsCollectedTomorrow() {
        assertThat(found(Described.bmac().with("/collection/collectedOn", "2026-03-01")))
                .isEmpty();
        assertThat(found(Described.bmac().with("/collection/collectedOn", "2026-03-02")))
                .containsExactly("/collection/collectedOn date-impossible");
    }

    @Test
    void aFrozenProductNamesItsCryoprotectant() {
        assertThat(found(Described.msc().with("/processing/cryoprotectant", null)))
                .containsExactly("/processing/cryoprotectant value-required");
    }

    @Test
    void aReplacedJointHasNoCells() {
        Described joint = Described.bmac().with("/productClass", "joint-replacement");

        assertThat(found(joint))
                .contains("/source/cellSource value-not-applicable", "/dose/volume value-not-applicable");
        assertThat(found(joint.with("/processing/method", null)))
                .noneMatch(wrong -> wrong.startsWith("/processing/method"));
    }

    private static List<String> found(Described described) {
        return violations(described).stream()
                .map(violation -> violation.pointer() + " " + violation.code().slug())
                .toList();
    }

    private static String detail(Described described) {
        return violations(described).get(0).detail();
    }

    private static List<Violation> violations(Described described) {
        ProductDescription product = described.description();
        Violations violations = new Violations();
        ProductRules.check(known(product), preparations(product.productClass()), TODAY, violations);
        return violations.all();
    }

    static DescribedProduct known(ProductDescription product) {
        String productClass = product.productClass();
        String source = product.source().cellSource();
        boolean isMsc = source != null && source.endsWith("-msc");
        return new DescribedProduct(
                product,
                new ProductClass(
                        productClass,
                        !productClass.equals("prp"),
                        productClass.equals("hsct"),
                        productClass.equals("joint-replacement")),
                new CellSource(
                        String.valueOf(source),
                        "cells",
                        classes(String.valueOf(source)),
                        isMsc,
                        isMsc,
                        "prp".equals(source),
                        "pbsc".equals(source)));
    }

    private static Set<String> classes(String source) {
        return switch (source) {
            case "pbsc" -> Set.of("hsct");
            case "bm-msc" -> Set.of("msc");
            case "adipose-svf" -> Set.of("svf");
            default -> Set.of(source);
        };
    }

    private static Set<String> preparations(String productClass) {
        return switch (productClass) {
            case "bmac" -> Set.of("density-gradient", "centrifuge-single");
            case "prp" -> Set.of("centrifuge-single", "centrifuge-double");
            case "msc" -> Set.of("culture-expansion");
            case "svf" -> Set.of("enzymatic", "mechanical");
            case "hsct" -> Set.of("apheresis");
            default -> Set.of();
        };
    }
}

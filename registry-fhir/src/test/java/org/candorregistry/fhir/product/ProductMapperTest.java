package org.candorregistry.fhir.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorregistry.fhir.endpoint.Rendered.recorded;
import static org.candorregistry.fhir.endpoint.Rendered.rendering;

import java.math.BigDecimal;
import java.util.UUID;
import org.candorregistry.core.product.CellProduct;
import org.candorregistry.core.product.Described;
import org.candorregistry.fhir.endpoint.Rendered;
import org.hl7.fhir.r4.model.BiologicallyDerivedProduct;
import org.hl7.fhir.r4.model.BiologicallyDerivedProduct.BiologicallyDerivedProductStorageScale;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

class ProductMapperTest {

    private static final String DEFINITIONS = "https://candorregistry.org/fhir/StructureDefinition/";
    private static final UUID ID = UUID.fromString("0198c0de-0000-7000-8000-000000000031");
    private static final UUID SUBJECT = UUID.fromString("0198c0de-0000-7000-8000-000000000032");

    @Test
    void anAutologousProductComesFromThePatientItIsFor() {
        BiologicallyDerivedProduct product = mapped(Described.bmac(), "cells");

        assertThat(product.getIdElement().getIdPart()).isEqualTo(ID.toString());
        assertThat(product.getProductCategory().toCode()).isEqualTo("cells");
        assertThat(product.getProductCode().getCodingFirstRep().getSystem())
                .isEqualTo("https://candorregistry.org/fhir/CodeSystem/cell-source");
        assertThat(product.getProductCode().getCodingFirstRep().getCode()).isEqualTo("bmac");
        assertThat(product.getIdentifierFirstRep().getSystem())
                .isEqualTo("https://candorregistry.org/fhir/sid/clinic/" + Rendered.CLINIC + "/donation");
        assertThat(product.getIdentifierFirstRep().getValue()).isEqualTo("BM-0001");
        assertThat(product.getCollection().getSource().getReference()).isEqualTo("Patient/" + SUBJECT);
        assertThat(product.getCollection().getCollector().getReference())
                .isEqualTo("Practitioner/018f0000-0000-7000-8000-000000000001");
        assertThat(product.getCollection().getCollectedDateTimeType().getValueAsString())
                .isEqualTo("2026-02-02");
    }

    @Test
    void aDonatedProductNamesNoPatientAsItsSource() {
        BiologicallyDerivedProduct product = mapped(Described.hsct(), "cells");

        assertThat(product.getCollection().hasSource()).isFalse();
        Extension donor = product.getExtensionByUrl(DEFINITIONS + "donor");
        assertThat(donor.getExtension())
                .extracting(Extension::getUrl)
                .containsExactly("relation", "age", "sex", "identifier", "hla-match", "eligibility", "cmv-status");
        assertThat(((Reference) product.getExtensionByUrl(DEFINITIONS + "recipient")
                                .getValue())
                        .getReference())
                .isEqualTo("Patient/" + SUBJECT);
    }

    @Test
    void aVolumeNeverBecomesTheNumberOfUnits() {
        assertThat(mapped(Described.bmac(), "cells").hasQuantity()).isFalse();
    }

    @Test
    void theMethodComesFirstAndEachStepAfterIt() {
        BiologicallyDerivedProduct product = mapped(Described.prp(), "fluid");

        assertThat(product.getProcessing())
                .extracting(step -> step.getProcedure().getCodingFirstRep().getCode())
                .containsExactly("centrifuge-double", "centrifuge-single", "centrifuge-single");
        assertThat(product.getProcessing())
                .extracting(step -> step.getDescription())
                .containsExactly("device Example kit, lot L-18", "300 g, 5 min", "1000 g, 10 min");
    }

    @Test
    void aStorageTemperatureIsInCelsius() {
        BiologicallyDerivedProduct product = mapped(Described.msc(), "cells");

        assertThat(product.getStorageFirstRep().getTemperature()).isEqualByComparingTo("-150");
        assertThat(product.getStorageFirstRep().getScale()).isEqualTo(BiologicallyDerivedProductStorageScale.CELSIUS);
        assertThat(product.getStorageFirstRep().getDescription()).isEqualTo("cryopreserved, DMSO 10 %");
    }

    @Test
    void whatIsAbsentIsSaidWithItsReasonUnlessAnObservationSaysIt() {
        BiologicallyDerivedProduct product = mapped(
                Described.bmac()
                        .without("/collection/technique", "unknown")
                        .without("/dose/nucleatedCells", "not-performed"),
                "cells");

        assertThat(product.getExtensionsByUrl(DEFINITIONS + "absent-element"))
                .singleElement()
                .satisfies(absent -> {
                    assertThat(absent.getExtensionString("element")).isEqualTo("collection.technique");
                    assertThat(absent.getExtensionString("reason")).isEqualTo("unknown");
                });
    }

    @Test
    void completenessIsAShare() {
        assertThat(((DecimalType) mapped(Described.bmac(), "cells")
                                .getExtensionByUrl(DEFINITIONS + "completeness")
                                .getValue())
                        .getValue())
                .isEqualByComparingTo("0.9375");
    }

    private static BiologicallyDerivedProduct mapped(Described described, String category) {
        CellProduct product = new CellProduct(
                ID, SUBJECT, described.description(), new BigDecimal("0.9375"), recorded("2026-02-03T08:00:00Z"));
        return ProductMapper.toFhir(product, category, rendering());
    }
}

package org.candorregistry.fhir.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorregistry.fhir.endpoint.Rendered.recorded;
import static org.candorregistry.fhir.endpoint.Rendered.rendering;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.evidence.EvidenceTier;
import org.candorregistry.core.product.CellProduct;
import org.candorregistry.core.product.Described;
import org.candorregistry.core.treatment.EvidenceOnDay;
import org.candorregistry.core.treatment.Planned;
import org.candorregistry.core.treatment.Treatment;
import org.candorregistry.fhir.endpoint.Rendered;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;

class ProcedureMapperTest {

    private static final String DEFINITIONS = "https://candorregistry.org/fhir/StructureDefinition/";
    private static final UUID ID = UUID.fromString("0198c0de-0000-7000-8000-000000000061");
    private static final UUID PRODUCT = UUID.fromString("0198c0de-0000-7000-8000-000000000062");
    private static final UUID SUBJECT = UUID.fromString("0198c0de-0000-7000-8000-000000000063");
    private static final UUID PROVIDER = UUID.fromString("0198c0de-0000-7000-8000-000000000064");

    @Test
    void aTreatmentIsACompletedProcedureOnItsDay() {
        Procedure procedure = mapped(Planned.knee(), Described.bmac());

        assertThat(procedure.getIdElement().getIdPart()).isEqualTo(ID.toString());
        assertThat(procedure.getStatus().toCode()).isEqualTo("completed");
        assertThat(procedure.getPerformedDateTimeType().getValueAsString()).isEqualTo("2026-02-02");
        assertThat(procedure.getSubject().getReference()).isEqualTo("Patient/" + SUBJECT);
        assertThat(procedure.getPerformerFirstRep().getActor().getReference()).isEqualTo("Practitioner/" + PROVIDER);
        assertThat(procedure.getPerformerFirstRep().getOnBehalfOf().getReference())
                .isEqualTo("Organization/" + Rendered.CLINIC);
        assertThat(procedure.getCode().getCodingFirstRep().getCode()).isEqualTo("bmac");
        assertThat(procedure.getReasonCodeFirstRep().getCodingFirstRep().getCode())
                .isEqualTo("knee-osteoarthritis");
        assertThat(procedure.getBodySiteFirstRep().getCodingFirstRep().getCode())
                .isEqualTo("knee");
        assertThat(code(procedure
                        .getBodySiteFirstRep()
                        .getExtensionByUrl(DEFINITIONS + "laterality")
                        .getValue()))
                .isEqualTo("left");
    }

    @Test
    void whatR4HasNoElementForIsAnExtension() {
        Procedure procedure = mapped(Planned.knee(), Described.bmac());

        assertThat(((Reference) procedure
                                .getExtensionByUrl(DEFINITIONS + "used-product")
                                .getValue())
                        .getReference())
                .isEqualTo("BiologicallyDerivedProduct/" + PRODUCT);
        assertThat(code(procedure
                        .getExtensionByUrl(DEFINITIONS + "delivery-route")
                        .getValue()))
                .isEqualTo("ia");
        assertThat(code(procedure
                        .getExtensionByUrl(DEFINITIONS + "evidence-tier")
                        .getValue()))
                .isEqualTo("EXPERIMENTAL");
        assertThat(procedure.getExtensionString(DEFINITIONS + "doses-line")).endsWith("ia, left knee");
        assertThat(procedure
                        .getExtensionByUrl(DEFINITIONS + "completeness")
                        .getValue()
                        .primitiveValue())
                .isEqualTo("0.9");
        assertThat(procedure.getExtensionByUrl(DEFINITIONS + "evidence-statement"))
                .isNull();
    }

    @Test
    void thatThereWasNoComplicationIsNoComplication() {
        Procedure without = mapped(Planned.knee(), Described.bmac());
        Procedure with = mapped(
                Planned.knee().with("/description/delivery/immediateComplication", "effusion"), Described.bmac());

        assertThat(without.hasComplication()).isFalse();
        assertThat(without.hasExtension(DEFINITIONS + "no-immediate-complication"))
                .isTrue();
        assertThat(with.getComplicationFirstRep().getCodingFirstRep().getCode()).isEqualTo("effusion");
    }

    @Test
    void aComparatorIsNoProductDerivedFromCells() {
        Procedure procedure = mapped(Planned.knee(), Described.bmac().with("/source/cellSource", null));

        assertThat(procedure.hasExtension(DEFINITIONS + "used-product")).isFalse();
    }

    @Test
    void aTreatmentIsAsNewAsItsProduct() {
        assertThat(mapped(Planned.leukaemia(), Described.hsct()).getMeta().getLastUpdated())
                .isEqualTo(Date.from(Instant.parse("2026-02-05T08:00:00Z")));
    }

    private static String code(Type value) {
        return ((CodeableConcept) value).getCodingFirstRep().getCode();
    }

    private static Procedure mapped(Planned planned, Described product) {
        Treatment treatment = new Treatment(
                ID,
                planned.of(SUBJECT, PRODUCT, PROVIDER).command().description(),
                "orthopaedic",
                new EvidenceOnDay(EvidenceTier.EXPERIMENTAL, null, null),
                List.of(),
                List.of(),
                new BigDecimal("0.9"),
                false,
                recorded("2026-02-03T08:00:00Z"));
        CellProduct given = new CellProduct(
                PRODUCT, SUBJECT, product.description(), BigDecimal.ONE, recorded("2026-02-05T08:00:00Z"));
        return ProcedureMapper.toFhir(treatment, given, rendering());
    }
}

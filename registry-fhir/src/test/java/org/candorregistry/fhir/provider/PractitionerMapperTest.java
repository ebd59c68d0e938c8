package org.candorregistry.fhir.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorregistry.fhir.endpoint.Rendered.recorded;
import static org.candorregistry.fhir.endpoint.Rendered.rendering;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.codelist.ListName;
import org.candorregistry.core.provider.Provider;
import org.candorregistry.core.provider.Training;
import org.candorregistry.core.provider.TrainingKind;
import org.candorregistry.fhir.endpoint.Rendered;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Practitioner.PractitionerQualificationComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.junit.jupiter.api.Test;

class PractitionerMapperTest {

    private static final String DEFINITIONS = "https://candorregistry.org/fhir/StructureDefinition/";
    private static final Provider SURGEON = new Provider(
            UUID.fromString("0198c0de-0000-7000-8000-000000000001"),
            "A. Surgeon",
            "known",
            "1234567893",
            "orthopaedic surgery",
            recorded("2026-01-02T10:00:00Z"));
    private static final Training COURSE = new Training(
            UUID.fromString("0198c0de-0000-7000-8000-000000000002"),
            SURGEON.id(),
            TrainingKind.COURSE,
            "known",
            "A university",
            LocalDate.of(2024, 5, 31),
            LocalDate.of(2027, 5, 31),
            new BigDecimal("12.5"),
            3,
            List.of("known", "unlisted"),
            "Registrar",
            LocalDate.of(2024, 6, 2),
            recorded("2026-01-03T10:00:00Z"));

    @Test
    void aProviderIsAPractitionerWithTheClinicsNumber() {
        Practitioner practitioner = PractitionerMapper.toFhir(SURGEON, List.of(), rendering());

        assertThat(practitioner.getIdElement().getIdPart()).isEqualTo("0198c0de-0000-7000-8000-000000000001");
        assertThat(practitioner.getIdentifierFirstRep().getSystem())
                .isEqualTo("https://candorregistry.org/fhir/sid/clinic/" + Rendered.CLINIC + "/registration-number");
        assertThat(practitioner.getIdentifierFirstRep().getValue()).isEqualTo("1234567893");
        assertThat(practitioner.getNameFirstRep().getText()).isEqualTo("A. Surgeon");
        assertThat(practitioner.getExtensionString(DEFINITIONS + "specialty")).isEqualTo("orthopaedic surgery");
    }

    @Test
    void theDegreeIsTheFirstQualificationInOwnAndOutsideCode() {
        Practitioner practitioner = PractitionerMapper.toFhir(SURGEON, List.of(COURSE), rendering());

        assertThat(practitioner.getQualification()).hasSize(2);
        CodeableConcept degree = practitioner.getQualificationFirstRep().getCode();
        assertThat(degree.getCoding())
                .extracting(coding -> coding.getSystem() + " " + coding.getCode() + " " + coding.getDisplay())
                .containsExactly(
                        "https://candorregistry.org/fhir/CodeSystem/qualification-degree known Known",
                        "https://outside.example/qualification_degree OUT Outside");
    }

    @Test
    void aTrainingIsAQualificationWithIssuerAndThePeriodInWhichItCounts() {
        PractitionerQualificationComponent training = PractitionerMapper.toFhir(SURGEON, List.of(COURSE), rendering())
                .getQualification()
                .get(1);

        assertThat(training.getCode().getCodingFirstRep().getSystem())
                .isEqualTo("https://candorregistry.org/fhir/CodeSystem/provider-training");
        assertThat(training.getIssuer().getDisplay()).isEqualTo("A university");
        assertThat(training.getPeriod().getStartElement().getValueAsString()).isEqualTo("2024-05-31");
        assertThat(training.getPeriod().getEndElement().getValueAsString()).isEqualTo("2027-05-31");
        assertThat(training.getExtensionsByUrl(DEFINITIONS + "training-product-class"))
                .hasSize(2);
        Quantity hours = (Quantity)
                training.getExtensionByUrl(DEFINITIONS + "training-hours").getValue();
        assertThat(hours.getValue()).isEqualByComparingTo("12.5");
        assertThat(hours.getCode()).isEqualTo("h");
        assertThat(training.getExtensionByUrl(DEFINITIONS + "training-verification")
                        .getExtensionString("by"))
                .isEqualTo("Registrar");
    }

    @Test
    void anUnlistedCodeStaysWhatItIsAndGetsNoDisplay() {
        CodeableConcept unlisted = rendering().concepts().concept(ListName.PRODUCT_CLASS, "unlisted");

        assertThat(unlisted.getCoding()).hasSize(1);
        assertThat(unlisted.getCodingFirstRep().getCode()).isEqualTo("unlisted");
        assertThat(unlisted.getCodingFirstRep().hasDisplay()).isFalse();
    }

    @Test
    void aProviderIsAsNewAsTheNewestTraining() {
        assertThat(PractitionerMapper.toFhir(SURGEON, List.of(COURSE), rendering())
                        .getMeta()
                        .getLastUpdated())
                .isEqualTo(Date.from(Instant.parse("2026-01-03T10:00:00Z")));
    }

    @Test
    void whatIsNotStatedIsNotThere() {
        Provider bare = new Provider(SURGEON.id(), "A. Surgeon", "known", null, null, SURGEON.recorded());

        Practitioner practitioner = PractitionerMapper.toFhir(bare, List.of(), rendering());

        assertThat(practitioner.hasIdentifier()).isFalse();
        assertThat(practitioner.hasExtension()).isFalse();
    }
}

package org.candorregistry.fhir.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorregistry.fhir.endpoint.Rendered.concepts;
import static org.candorregistry.fhir.endpoint.Rendered.recorded;

import java.util.List;
import java.util.UUID;
import org.candorregistry.core.clinic.Clinic;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Organization;
import org.junit.jupiter.api.Test;

class OrganizationMapperTest {

    private static final UUID ID = UUID.fromString("0198c0de-0000-7000-8000-000000000021");

    @Test
    void aClinicIsAnOrganizationWithItsAccreditations() {
        Organization organization = OrganizationMapper.toFhir(
                new Clinic(ID, "North Clinic", "US", List.of("known"), false, recorded("2026-01-02T10:00:00Z")),
                concepts());

        assertThat(organization.getIdElement().getIdPart()).isEqualTo(ID.toString());
        assertThat(organization.getIdentifierFirstRep().getValue()).isEqualTo(ID.toString());
        assertThat(organization.getName()).isEqualTo("North Clinic");
        assertThat(organization.getAddressFirstRep().getCountry()).isEqualTo("US");
        assertThat(organization.hasMeta()).isTrue();
        assertThat(organization.getMeta().hasSecurity()).isFalse();
        CodeableConcept accreditation = (CodeableConcept) organization
                .getExtensionByUrl("https://candorregistry.org/fhir/StructureDefinition/accreditation")
                .getValue();
        assertThat(accreditation.getCodingFirstRep().getSystem())
                .isEqualTo("https://candorregistry.org/fhir/CodeSystem/facility-accreditation");
    }

    @Test
    void anInventedClinicIsLabelledAsTestData() {
        Organization organization = OrganizationMapper.toFhir(
                new Clinic(ID, "Demo", "US", List.of(), true, recorded("2026-01-02T10:00:00Z")), concepts());

        assertThat(organization.getMeta().getSecurityFirstRep().getCode()).isEqualTo("HTEST");
        assertThat(organization.hasExtension()).isFalse();
    }
}

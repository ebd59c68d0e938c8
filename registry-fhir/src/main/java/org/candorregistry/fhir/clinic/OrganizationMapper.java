package org.candorregistry.fhir.clinic;

import org.candorregistry.core.clinic.Clinic;
import org.candorregistry.core.codelist.ListName;
import org.candorregistry.fhir.terminology.Concepts;
import org.candorregistry.fhir.terminology.Extensions;
import org.candorregistry.fhir.terminology.Rendering;
import org.candorregistry.fhir.terminology.Systems;
import org.hl7.fhir.r4.model.Organization;

/** A clinic. R4 has no element for accreditation, so each is an extension. */
final class OrganizationMapper {

    private static final String ORGANIZATION_TYPE = "http://terminology.hl7.org/CodeSystem/organization-type";

    private OrganizationMapper() {}

    static Organization toFhir(Clinic clinic, Concepts concepts) {
        Organization organization = new Organization();
        organization.setId(clinic.id().toString());
        organization.setMeta(new Rendering(clinic.id(), clinic.synthetic(), concepts)
                .meta(clinic.recorded().at()));
        organization
                .addIdentifier()
                .setSystem(Systems.CLINIC)
                .setValue(clinic.id().toString());
        organization.setActive(true);
        organization
                .addType()
                .addCoding()
                .setSystem(ORGANIZATION_TYPE)
                .setCode("prov")
                .setDisplay("Healthcare Provider");
        organization.setName(clinic.name());
        organization.addAddress().setCountry(clinic.country());
        clinic.accreditations()
                .forEach(accreditation -> organization.addExtension(Extensions.of(
                        "accreditation", concepts.concept(ListName.FACILITY_ACCREDITATION, accreditation))));
        return organization;
    }
}

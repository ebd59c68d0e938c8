package org.candorregistry.fhir.subject;

import org.candorregistry.core.followup.Death;
import org.candorregistry.core.identity.Identity;
import org.candorregistry.core.identity.RecordedIdentity;
import org.candorregistry.core.subject.Subject;
import org.candorregistry.fhir.terminology.Days;
import org.candorregistry.fhir.terminology.Rendering;
import org.candorregistry.fhir.terminology.Systems;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;

/** A subject. Of the birth date only the year leaves the vault, unless the caller may know who the person is. */
final class PatientMapper {

    private static final String IDENTIFIER_TYPE = "http://terminology.hl7.org/CodeSystem/v2-0203";

    private PatientMapper() {}

    static Patient toFhir(Known known, Rendering rendering) {
        Subject subject = known.subject();
        Patient patient = new Patient();
        patient.setId(subject.id().toString());
        patient.setMeta(rendering.meta(known.recordedAt()));
        patient.addIdentifier()
                .setSystem(Systems.numbersOf(rendering.clinic(), Systems.PSEUDONYM))
                .setValue(subject.pseudonym());
        patient.setGender(AdministrativeGender.fromCode(subject.sex()));
        if (subject.birthYear() != null) {
            patient.setBirthDateElement(new DateType(String.valueOf(subject.birthYear())));
        }
        patient.setManagingOrganization(Rendering.reference("Organization", rendering.clinic()));
        Death death = known.death();
        if (death != null && death.diedOn() != null) {
            patient.setDeceased(Days.dateTime(death.diedOn()));
        }
        RecordedIdentity identity = known.identity();
        if (identity != null) {
            addIdentity(patient, identity.identity(), rendering);
        }
        return patient;
    }

    private static void addIdentity(Patient patient, Identity identity, Rendering rendering) {
        if (identity.medicalRecordNumber() != null) {
            patient.addIdentifier()
                    .setSystem(Systems.numbersOf(rendering.clinic(), Systems.MEDICAL_RECORD_NUMBER))
                    .setValue(identity.medicalRecordNumber())
                    .getType()
                    .addCoding()
                    .setSystem(IDENTIFIER_TYPE)
                    .setCode("MR")
                    .setDisplay("Medical record number");
        }
        if (identity.familyName() != null) {
            patient.getNameFirstRep().setFamily(identity.familyName());
        }
        if (identity.givenName() != null) {
            patient.getNameFirstRep().addGiven(identity.givenName());
        }
        if (identity.birthDate() != null) {
            patient.setBirthDateElement(Days.date(identity.birthDate()));
        }
        if (identity.contact() != null) {
            patient.addTelecom().setSystem(ContactPointSystem.OTHER).setValue(identity.contact());
        }
    }
}

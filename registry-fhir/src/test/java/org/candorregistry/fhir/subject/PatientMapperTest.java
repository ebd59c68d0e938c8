package org.candorregistry.fhir.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorregistry.fhir.endpoint.Rendered.recorded;
import static org.candorregistry.fhir.endpoint.Rendered.rendering;
import static org.candorregistry.fhir.endpoint.Rendered.syntheticRendering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.candorregistry.core.followup.Death;
import org.candorregistry.core.identity.Identity;
import org.candorregistry.core.identity.RecordedIdentity;
import org.candorregistry.core.subject.Subject;
import org.candorregistry.fhir.endpoint.Rendered;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;

class PatientMapperTest {

    private static final UUID ID = UUID.fromString("0198c0de-0000-7000-8000-000000000011");
    private static final String NUMBERS = "https://candorregistry.org/fhir/sid/clinic/" + Rendered.CLINIC;
    private static final Subject SUBJECT =
            new Subject(ID, "S-17", 1961, "female", Map.of(), recorded("2026-01-02T10:00:00Z"));
    private static final RecordedIdentity IDENTITY = new RecordedIdentity(
            ID,
            new Identity("Example", "Ada", LocalDate.of(1961, 7, 4), "MRN-5", "by letter"),
            recorded("2026-01-03T10:00:00Z"));

    @Test
    void withoutIdentityAPatientIsAPseudonymAndAYear() {
        Patient patient = PatientMapper.toFhir(new Known(SUBJECT, null, null), rendering());

        assertThat(patient.getIdElement().getIdPart()).isEqualTo(ID.toString());
        assertThat(patient.getIdentifier()).hasSize(1);
        assertThat(patient.getIdentifierFirstRep().getSystem()).isEqualTo(NUMBERS + "/pseudonym");
        assertThat(patient.getIdentifierFirstRep().getValue()).isEqualTo("S-17");
        assertThat(patient.getBirthDateElement().getValueAsString()).isEqualTo("1961");
        assertThat(patient.getGender().toCode()).isEqualTo("female");
        assertThat(patient.getManagingOrganization().getReference()).isEqualTo("Organization/" + Rendered.CLINIC);
        assertThat(patient.hasName()).isFalse();
        assertThat(patient.hasTelecom()).isFalse();
        assertThat(patient.hasDeceased()).isFalse();
    }

    @Test
    void withIdentityAPatientIsAPerson() {
        Patient patient = PatientMapper.toFhir(new Known(SUBJECT, IDENTITY, null), rendering());

        assertThat(patient.getNameFirstRep().getFamily()).isEqualTo("Example");
        assertThat(patient.getNameFirstRep().getGivenAsSingleString()).isEqualTo("Ada");
        assertThat(patient.getBirthDateElement().getValueAsString()).isEqualTo("1961-07-04");
        assertThat(patient.getIdentifier().get(1).getSystem()).isEqualTo(NUMBERS + "/medical-record-number");
        assertThat(patient.getIdentifier().get(1).getValue()).isEqualTo("MRN-5");
        assertThat(patient.getTelecomFirstRep().getValue()).isEqualTo("by letter");
        assertThat(patient.getMeta().getLastUpdated()).isEqualTo(Date.from(Instant.parse("2026-01-03T10:00:00Z")));
    }

    @Test
    void aDeathIsADay() {
        Death death = new Death(ID, LocalDate.of(2026, 1, 30), Instant.parse("2026-02-01T08:00:00Z"));

        Patient patient = PatientMapper.toFhir(new Known(SUBJECT, null, death), rendering());

        assertThat(patient.getDeceasedDateTimeType().getValueAsString()).isEqualTo("2026-01-30");
        assertThat(patient.getMeta().getLastUpdated()).isEqualTo(Date.from(Instant.parse("2026-02-01T08:00:00Z")));
    }

    @Test
    void aDeathThatWasTakenBackIsNoneButChangedThePatient() {
        Death death = new Death(ID, null, Instant.parse("2026-02-01T08:00:00Z"));

        Patient patient = PatientMapper.toFhir(new Known(SUBJECT, null, death), rendering());

        assertThat(patient.hasDeceased()).isFalse();
        assertThat(patient.getMeta().getLastUpdated()).isEqualTo(Date.from(Instant.parse("2026-02-01T08:00:00Z")));
    }

    @Test
    void whoIsInventedIsLabelledAsTestData() {
        Patient patient = PatientMapper.toFhir(new Known(SUBJECT, null, null), syntheticRendering());

        assertThat(patient.getMeta().getSecurityFirstRep().getCode()).isEqualTo("HTEST");
    }
}

package org.candorregistry.fhir.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.identity.Identity;
import org.candorregistry.core.subject.EnrolSubject;
import org.candorregistry.core.subject.RecordSubject;
import org.candorregistry.core.subject.Subject;
import org.candorregistry.core.subject.SubjectService;
import org.candorregistry.fhir.endpoint.FhirRegistry;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PatientIT {

    private static final FhirRegistry REGISTRY = new FhirRegistry();
    private static final UUID CLINIC = REGISTRY.core().clinic("First clinic");
    private static final UUID OTHER_CLINIC = REGISTRY.core().clinic("Other clinic");
    private static final String READS = "system/Patient.rs";
    private static final String KNOWS = "system/Patient.rs patient-identity";

    private static Subject ada;

    @BeforeAll
    static void enrol() {
        ada = enrol(CLINIC, "S-1", 1961, new Identity("Example", "Ada", LocalDate.of(1961, 7, 4), "MRN 5", null));
        enrol(CLINIC, "S-2", 1950, null);
        enrol(OTHER_CLINIC, "S-1", 1970, new Identity("Sample", "Bea", LocalDate.of(1970, 1, 2), "MRN 5", null));
    }

    @Test
    void whoAPatientIsIsToldWithTheScopeForIt() {
        Patient known = FhirRegistry.parsed(Patient.class, REGISTRY.ask(CLINIC, KNOWS, "/Patient/" + ada.id()));

        assertThat(known.getNameFirstRep().getFamily()).isEqualTo("Example");
        assertThat(known.getBirthDateElement().getValueAsString()).isEqualTo("1961-07-04");
    }

    @Test
    void withoutTheScopeNothingOfItLeavesTheVault() {
        String unknown = REGISTRY.ask(CLINIC, READS, "/Patient/" + ada.id()).body();

        assertThat(unknown).contains("S-1", "1961").doesNotContain("Example", "Ada", "1961-07-04", "MRN");
    }

    @Test
    void theScopeForIdentityAloneReadsNothing() {
        assertThat(REGISTRY.ask(CLINIC, "patient-identity", "/Patient/" + ada.id())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aClinicsOwnPeopleKnowTheirPatients() {
        assertThat(REGISTRY.ask(CLINIC, "clinic-submitter", "/Patient/" + ada.id())
                        .body())
                .contains("Example");
    }

    @Test
    void aPatientIsFoundByPseudonym() {
        assertThat(ids(READS, "identifier=S-1")).containsExactly(ada.id().toString());
        assertThat(ids(READS, "identifier=" + numbers(CLINIC, "pseudonym") + "%7CS-1"))
                .containsExactly(ada.id().toString());
        assertThat(ids(READS, "identifier=" + numbers(OTHER_CLINIC, "pseudonym") + "%7CS-1"))
                .isEmpty();
        assertThat(ids(READS, "identifier=S-1,S-2")).hasSize(2);
    }

    @Test
    void aMedicalRecordNumberFindsNobodyForThoseWhoMayNotKnowWhoseItIs() {
        assertThat(ids(KNOWS, "identifier=MRN%205")).containsExactly(ada.id().toString());
        assertThat(ids(READS, "identifier=MRN%205")).isEmpty();
    }

    private static List<String> ids(String scopes, String query) {
        return FhirRegistry.parsed(Bundle.class, REGISTRY.ask(CLINIC, scopes, "/Patient?" + query)).getEntry().stream()
                .map(entry -> entry.getResource().getIdElement().getIdPart())
                .toList();
    }

    private static String numbers(UUID clinic, String kind) {
        return "https://candorregistry.org/fhir/sid/clinic/" + clinic + "/" + kind;
    }

    private static Subject enrol(UUID clinic, String pseudonym, int year, @Nullable Identity identity) {
        SubjectService subjects = REGISTRY.get(SubjectService.class);
        return REGISTRY.core()
                .as(
                        clinic,
                        () -> subjects.enrol(
                                new EnrolSubject(new RecordSubject(pseudonym, year, "female"), List.of(), identity)));
    }
}

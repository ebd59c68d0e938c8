package org.candorregistry.api.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.interceptor.BearerTokenAuthInterceptor;
import ca.uhn.fhir.rest.server.exceptions.AuthenticationException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.RunningRegistry;
import org.candorregistry.core.treated.TreatedPeople;
import org.candorregistry.core.treated.TreatedPeople.Person;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** With the client that EHR systems are written with, over the whole service, with real tokens. */
@TestInstance(Lifecycle.PER_CLASS)
class FhirEndpointIT {

    private static final FhirContext R4 = FhirContext.forR4();

    private final RunningRegistry registry = RunningRegistry.shared();
    private final Person person =
            new TreatedPeople(registry.database().superuser(), registry.clinic()).knee(LocalDate.of(2024, 3, 1));

    @Test
    void aClientChecksTheCapabilityStatementAndReads() {
        IGenericClient ehr = client(Identity.EHR);

        Patient patient = ehr.read()
                .resource(Patient.class)
                .withId(person.subject().toString())
                .execute();
        assertThat(patient.getManagingOrganization().getReferenceElement().getIdPart())
                .isEqualTo(registry.clinic().toString());
        assertThat(patient.getBirthDateElement().getValueAsString()).isEqualTo("1978");
    }

    @Test
    void aClientSearchesByPatientAndFollowsTheReferences() {
        IGenericClient ehr = client(Identity.EHR);

        Bundle found = ehr.search()
                .forResource(Procedure.class)
                .where(Procedure.PATIENT.hasId(person.subject().toString()))
                .returnBundle(Bundle.class)
                .execute();

        assertThat(found.getEntry()).hasSize(1);
        Procedure procedure = (Procedure) found.getEntryFirstRep().getResource();
        assertThat(procedure.getIdElement().getIdPart())
                .isEqualTo(person.treatment().toString());
        assertThat(ehr.read()
                        .resource("Practitioner")
                        .withId(procedure.getPerformerFirstRep().getActor().getReferenceElement())
                        .execute())
                .isNotNull();
    }

    /** As curl and many clients send it: {@code |} is no character of an address, and Tomcat refuses it by default. */
    @Test
    void aTokenIsSearchedWithItsBarAsItIs() throws IOException {
        Identifier pseudonym = client(Identity.EHR)
                .read()
                .resource(Patient.class)
                .withId(person.subject().toString())
                .execute()
                .getIdentifierFirstRep();
        String answer = raw("GET /fhir/Patient?identifier=" + pseudonym.getSystem() + "|" + pseudonym.getValue()
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + registry.token(Identity.EHR) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200").contains(person.subject().toString());
    }

    private String raw(String request) throws IOException {
        URI service = URI.create(registry.url());
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void anotherClinicsPatientIsNotFound() {
        assertThatThrownBy(() -> client(Identity.OTHER_EHR)
                        .read()
                        .resource(Patient.class)
                        .withId(person.subject().toString())
                        .execute())
                .isInstanceOf(ResourceNotFoundException.class);
        assertThat(client(Identity.OTHER_EHR)
                        .search()
                        .forResource(Patient.class)
                        .returnBundle(Bundle.class)
                        .execute()
                        .getEntry())
                .isEmpty();
    }

    @Test
    void withoutATokenThereIsTheCapabilityStatementAndNothingElse() {
        IGenericClient nobody = client(null);

        assertThat(nobody.capabilities()
                        .ofType(CapabilityStatement.class)
                        .execute()
                        .getImplementation()
                        .getUrl())
                .isEqualTo(registry.url() + "/fhir");
        assertThatThrownBy(() -> nobody.search()
                        .forResource(Patient.class)
                        .returnBundle(Bundle.class)
                        .execute())
                .isInstanceOf(AuthenticationException.class);
    }

    @Test
    void stewardsSeeEveryClinicAndClinicsTheirOwn() {
        String address = "/fhir/Organization/" + registry.otherClinic();

        assertThat(registry.as(Identity.STEWARD).get(address).status()).isEqualTo(200);
        assertThat(registry.as(Identity.OTHER_EHR).get(address).status()).isEqualTo(200);
        Answer refused = registry.as(Identity.EHR).get(address);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(404);
        assertThat(refused.slug()).isEqualTo("clinic-unknown");
    }

    private IGenericClient client(@Nullable Identity identity) {
        IGenericClient client = R4.newRestfulGenericClient(registry.url() + "/fhir");
        if (identity != null) {
            client.registerInterceptor(new BearerTokenAuthInterceptor(registry.token(identity)));
        }
        return client;
    }
}

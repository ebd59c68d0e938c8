package org.candorregistry.api.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.RunningRegistry;
import org.junit.jupiter.api.Test;

class FhirEndpointIT {

    private final RunningRegistry registry = RunningRegistry.shared();

    @Test
    void theCapabilityStatementIsPublic() {
        Answer answer = registry.asNobody().get("/fhir/metadata");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("resourceType").asString()).isEqualTo("CapabilityStatement");
        assertThat(answer.json().at("/implementation/url").asString()).isEqualTo(registry.url() + "/fhir");
    }

    @Test
    void everythingElseNeedsAToken() {
        assertThat(registry.asNobody().get("/fhir/Patient").status()).isEqualTo(401);
        assertThat(registry.asNobody().get("/fhir/metadata/x").status()).isEqualTo(401);
    }

    @Test
    void whatIsNotServedIsRefusedAsAnOperationOutcome() {
        Answer answer = registry.as(Identity.EHR).get("/fhir/Immunization");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/fhir+json");
        assertThat(answer.json().at("/issue/0/details/coding/0/code").asString())
                .isEqualTo("resource-type-unknown");
    }
}

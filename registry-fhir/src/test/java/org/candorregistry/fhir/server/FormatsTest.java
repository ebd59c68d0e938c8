package org.candorregistry.fhir.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorregistry.fhir.server.NumbersEndpoint.ALL;
import static org.candorregistry.fhir.server.NumbersEndpoint.CLINIC;
import static org.candorregistry.fhir.server.NumbersEndpoint.assertRefused;
import static org.candorregistry.fhir.server.NumbersEndpoint.get;
import static org.candorregistry.fhir.server.NumbersEndpoint.getAsNobody;
import static org.candorregistry.fhir.server.NumbersEndpoint.id;
import static org.candorregistry.fhir.server.NumbersEndpoint.request;
import static org.candorregistry.fhir.server.NumbersEndpoint.send;

import ca.uhn.fhir.context.FhirContext;
import java.net.http.HttpResponse;
import java.util.List;
import org.candorregistry.fhir.endpoint.Validation;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.junit.jupiter.api.Test;

/** In which formats the endpoint answers, and what it says of itself. */
class FormatsTest {

    @Test
    void formatsOtherThanJsonAndXmlAreNotAcceptable() {
        String read = "/Basic/" + id(1);
        assertThat(type(get(read))).isEqualTo("application/fhir+json");
        assertThat(type(get(read + "?_format=xml"))).isEqualTo("application/fhir+xml");
        assertThat(type(accepting(read, "application/fhir+xml"))).isEqualTo("application/fhir+xml");
        assertThat(type(accepting(read, "text/html,*/*;q=0.8"))).isEqualTo("application/fhir+json");

        assertRefused(get(read + "?_format=ttl"), 406, "not-acceptable");
        assertRefused(get(read + "?_format=text/turtle"), 406, "not-acceptable");
        assertRefused(get(read + "?_format=csv"), 406, "not-acceptable");
        assertRefused(accepting(read, "application/fhir+turtle"), 406, "not-acceptable");
        assertRefused(accepting(read, "application/fhir+ndjson"), 406, "not-acceptable");
        assertRefused(accepting(read, "image/png"), 406, "not-acceptable");
    }

    @Test
    void theCapabilityStatementNeedsNoTokenAndIsValid() {
        Validation validation = new Validation();
        for (String format : List.of("json", "xml")) {
            HttpResponse<String> answer = getAsNobody("/metadata?_format=" + format);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(validation.messages(answer.body())).isEmpty();
        }
    }

    @Test
    void theCapabilityStatementListsWhatIsServedAndNothingElse() {
        CapabilityStatement statement = FhirContext.forR4Cached()
                .newJsonParser()
                .parseResource(
                        CapabilityStatement.class, getAsNobody("/metadata").body());

        assertThat(statement.getFormat())
                .extracting(format -> format.getValue())
                .containsExactly("application/fhir+json", "application/fhir+xml", "json", "xml");
        assertThat(statement.getSoftware().getVersion()).matches("[0-9]+\\.[0-9]+\\.[0-9]+.*");
        assertThat(statement.getRestFirstRep().getInteraction()).isEmpty();
        assertThat(statement
                        .getRestFirstRep()
                        .getSecurity()
                        .getServiceFirstRep()
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo("OAuth");
        assertThat(statement.getRestFirstRep().getResource()).singleElement().satisfies(resource -> {
            assertThat(resource.getType()).isEqualTo("Basic");
            assertThat(resource.getInteraction())
                    .extracting(interaction -> interaction.getCode().toCode())
                    .containsExactlyInAnyOrder("read", "search-type");
            assertThat(resource.getSearchParam())
                    .extracting(parameter -> parameter.getName())
                    .containsExactlyInAnyOrder("_id", "_lastUpdated", "patient");
            assertThat(resource.getSearchParam())
                    .extracting(parameter -> parameter.getDefinition())
                    .doesNotContainNull();
            assertThat(resource.getSearchInclude()).isEmpty();
        });
    }

    private static HttpResponse<String> accepting(String address, String accept) {
        return send(request(address, CLINIC, ALL).header("Accept", accept));
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElseThrow().replaceAll(";.*", "");
    }
}

package org.candorregistry.fhir.server;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.paging.Cursors;
import org.candorregistry.fhir.access.Access;
import org.candorregistry.fhir.endpoint.NumbersProvider;
import org.candorregistry.fhir.endpoint.TestEndpoint;
import org.candorregistry.fhir.failure.FailureInterceptor;
import org.candorregistry.fhir.search.Searches;
import org.candorregistry.fhir.search.StrictSearch;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** An endpoint that serves seven numbered resources and needs no database; stops with the JVM. */
final class NumbersEndpoint {

    static final UUID CLINIC = UUID.fromString("00000000-0000-7000-8000-000000000001");
    static final UUID OTHER_CLINIC = UUID.fromString("00000000-0000-7000-8000-000000000002");
    static final String ALL = "system/*.rs";

    private static final TestEndpoint ENDPOINT = start();

    private NumbersEndpoint() {}

    private static TestEndpoint start() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(Cursors.class, () -> new Cursors("k".repeat(32).getBytes(StandardCharsets.UTF_8)));
        context.register(
                FhirConfiguration.class,
                FailureInterceptor.class,
                Access.class,
                StrictSearch.class,
                Searches.class,
                NumbersProvider.class);
        context.refresh();
        return TestEndpoint.start(
                requireNonNull(context.getBean(ServletRegistrationBean.class).getServlet()));
    }

    static String base() {
        return ENDPOINT.base();
    }

    static UUID id(long number) {
        return new UUID(0, number);
    }

    static HttpRequest.Builder request(String address, UUID clinic, String scopes) {
        return ENDPOINT.request(address, clinic, scopes);
    }

    static HttpResponse<String> getAsNobody(String address) {
        return send(ENDPOINT.request(address));
    }

    static HttpResponse<String> get(String address) {
        return send(request(address, CLINIC, ALL));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        return ENDPOINT.send(request);
    }

    static Bundle bundle(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, answer.body());
    }

    static List<Integer> numbers(String address) {
        return bundle(get(address)).getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .map(resource ->
                        Integer.parseInt(((Basic) resource).getCode().getText().substring("Number ".length())))
                .toList();
    }

    static void assertRefused(HttpResponse<String> answer, int status, String slug, String... locations) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        OperationOutcome outcome =
                FhirContext.forR4Cached().newJsonParser().parseResource(OperationOutcome.class, answer.body());
        assertThat(outcome.getIssue()).hasSize(1);
        assertThat(outcome.getIssueFirstRep().getDetails().getCodingFirstRep().getSystem())
                .isEqualTo("https://candorregistry.org/fhir/CodeSystem/failure");
        assertThat(outcome.getIssueFirstRep().getDetails().getCodingFirstRep().getCode())
                .isEqualTo(slug);
        assertThat(answer.body()).doesNotContain("HAPI");
        if (locations.length > 0) {
            assertThat(outcome.getIssueFirstRep().getLocation())
                    .extracting(place -> place.getValue())
                    .containsExactly(locations);
        }
    }
}

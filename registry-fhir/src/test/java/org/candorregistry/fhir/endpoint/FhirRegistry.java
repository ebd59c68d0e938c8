package org.candorregistry.fhir.endpoint;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.candorregistry.core.database.TestDatabase;
import org.candorregistry.core.database.TestRegistry;
import org.candorregistry.core.paging.Cursors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** All of core and FHIR over a database of a test class, on a real port. */
public final class FhirRegistry {

    private static final String ALL = "system/*.rs";

    private final TestRegistry core = TestRegistry.on(TestDatabase.migrated());
    private final TestEndpoint endpoint;

    public FhirRegistry() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.setParent(core.beans());
        context.registerBean(Cursors.class, () -> new Cursors("k".repeat(32).getBytes(StandardCharsets.UTF_8)));
        context.scan("org.candorregistry.fhir");
        context.refresh();
        endpoint = TestEndpoint.start(
                requireNonNull(context.getBean(ServletRegistrationBean.class).getServlet()));
    }

    public TestRegistry core() {
        return core;
    }

    public <T> T get(Class<T> type) {
        return core.get(type);
    }

    /** Address of the FHIR endpoint, without a slash at the end. */
    public String base() {
        return endpoint.base();
    }

    /** Asks as an EHR system of a clinic that may read everything. */
    public HttpResponse<String> ask(UUID clinic, String address) {
        return ask(clinic, ALL, address);
    }

    public HttpResponse<String> ask(UUID clinic, String scopes, String address) {
        return endpoint.send(endpoint.request(address, clinic, scopes));
    }

    /** The same, and the answer is good. */
    public <T extends Resource> T read(UUID clinic, Class<T> type, String address) {
        return parsed(type, ask(clinic, address));
    }

    public Bundle search(UUID clinic, String address) {
        return parsed(Bundle.class, ask(clinic, address));
    }

    public static <T extends Resource> T parsed(Class<T> type, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Validation.R4.newJsonParser().parseResource(type, answer.body());
    }
}

package org.candorregistry.fhir.server;

import ca.uhn.fhir.rest.annotation.Metadata;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IServerConformanceProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.provider.ServerCapabilityStatementProvider;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Date;
import java.util.List;
import org.candorregistry.fhir.terminology.Systems;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ConditionalReadStatus;
import org.hl7.fhir.r4.model.CapabilityStatement.ReferenceHandlingPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceVersionPolicy;
import org.hl7.fhir.r4.model.CodeType;

/**
 * What the endpoint says of itself: what HAPI finds in the providers, so that it cannot lag behind them, less what HAPI
 * takes for granted (formats, includes), plus who may ask.
 */
public final class Capabilities implements IServerConformanceProvider<CapabilityStatement> {

    private static final String SECURITY_SERVICE = "http://terminology.hl7.org/CodeSystem/restful-security-service";
    private static final List<String> FORMATS = List.of("application/fhir+json", "application/fhir+xml", "json", "xml");

    private final ServerCapabilityStatementProvider providers;
    private final SearchDefinitions definitions;
    private final Build build;

    Capabilities(RestfulServer server, Build build) {
        this.build = build;
        this.definitions = new SearchDefinitions(server.getFhirContext());
        this.providers = new ServerCapabilityStatementProvider(server);
        this.providers.setPublisher("Candor registry");
        this.providers.setRestResourceRevIncludesEnabled(false);
    }

    /** Never cached: it names the address it was asked at, and a cached one could name another client's. */
    @Override
    @Metadata(cacheMillis = 0)
    public CapabilityStatement getServerConformance(HttpServletRequest request, RequestDetails details) {
        CapabilityStatement statement = (CapabilityStatement) providers.getServerConformance(request, details);
        statement.setId("candor");
        statement.setUrl(Systems.REGISTRY + "CapabilityStatement/candor");
        statement.setVersion(build.version());
        statement.setName("Candor").setTitle("Candor outcome registry");
        statement.setDate(Date.from(build.date()));
        statement.getImplementation().setDescription("Outcome registry for regenerative medicine");
        statement.setFormat(FORMATS.stream().map(CodeType::new).toList());
        statement.getRest().forEach(this::correct);
        return statement;
    }

    @Override
    public void setRestfulServer(RestfulServer server) {
        // Given when this was made.
    }

    private void correct(CapabilityStatementRestComponent rest) {
        rest.getSecurity()
                .setDescription("OAuth 2.0 bearer tokens. Scopes are SMART App Launch 2.2 system scopes,"
                        + " such as system/Patient.rs, or the registry's clinic roles. What the token's clinic does not own"
                        + " is not found.")
                .addService()
                .addCoding()
                .setSystem(SECURITY_SERVICE)
                .setCode("OAuth")
                .setDisplay("OAuth");
        rest.getResource().removeIf(resource -> "OperationDefinition".equals(resource.getType()));
        rest.getResource().forEach(this::correct);
    }

    private void correct(CapabilityStatementRestResourceComponent resource) {
        resource.setVersioning(ResourceVersionPolicy.NOVERSION)
                .setReadHistory(false)
                .setConditionalRead(ConditionalReadStatus.NOTSUPPORTED)
                .addReferencePolicy(ReferenceHandlingPolicy.LITERAL);
        resource.getSearchInclude().clear();
        resource.getSearchParam()
                .forEach(parameter ->
                        definitions.of(resource.getType(), parameter.getName()).ifPresent(parameter::setDefinition));
    }
}

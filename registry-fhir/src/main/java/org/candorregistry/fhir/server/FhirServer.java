package org.candorregistry.fhir.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.method.BaseMethodBinding;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.fhir.access.Access;
import org.candorregistry.fhir.failure.FhirFailure;
import org.candorregistry.fhir.search.StrictSearch;

/** The servlet: HAPI's server with this registry's providers, and without what it would say or do beyond them. */
final class FhirServer extends RestfulServer {

    private static final long serialVersionUID = 1L;

    private final transient Access access;
    private final transient StrictSearch searches;

    FhirServer(FhirContext context, Collection<IResourceProvider> providers, Access access, StrictSearch searches) {
        super(context);
        this.access = access;
        this.searches = searches;
        Build build = Build.current();
        setServerName("Candor");
        setServerVersion(build.version());
        setDefaultResponseEncoding(EncodingEnum.JSON);
        setResourceProviders(providers);
        setServerConformanceProvider(new Capabilities(this, build));
    }

    /**
     * Reads the parameters first: what the container cannot decode, or its firewall forbids, is refused before HAPI, which
     * decodes them once more and takes a malformed one for a fault of its own.
     */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.getParameterMap();
        super.service(new UnconditionalRequest(request), response);
    }

    @Override
    protected void validateRequest(ServletRequestDetails request) {
        Formats.check(request);
        if (request.getResourceName() == null && !asksForCapabilities(request)) {
            throw unsupported();
        }
        searches.check(request);
        super.validateRequest(request);
    }

    @Override
    public BaseMethodBinding determineResourceMethod(RequestDetails request, String requestPath) {
        BaseMethodBinding method = super.determineResourceMethod(request, requestPath);
        access.authorise(request.getResourceName(), method.getRestOperationType(request));
        return method;
    }

    /** HAPI would name itself and its version. */
    @Override
    protected String createPoweredByHeader() {
        return "Candor";
    }

    @Override
    protected void throwUnknownFhirOperationException(
            RequestDetails request, String requestPath, RequestTypeEnum requestType) {
        throw unsupported();
    }

    @Override
    protected void throwUnknownResourceTypeException(String resourceName) {
        throw new RegistryException(
                FhirFailure.RESOURCE_TYPE_UNKNOWN,
                "Resources of this type are not served; see the CapabilityStatement.");
    }

    private static boolean asksForCapabilities(RequestDetails request) {
        return "metadata".equals(request.getOperation()) || request.getRequestType() == RequestTypeEnum.OPTIONS;
    }

    private static RegistryException unsupported() {
        return new RegistryException(
                FhirFailure.INTERACTION_UNSUPPORTED, "This interaction is not served; see the CapabilityStatement.");
    }
}

package org.candorregistry.fhir.server;

import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.RestfulServerUtils;
import ca.uhn.fhir.rest.server.RestfulServerUtils.ResponseEncoding;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.candorregistry.core.failure.ChannelFailure;
import org.candorregistry.core.failure.RegistryException;

/** Refuses a request for anything but JSON and XML, where HAPI would answer in a format that was not asked for. */
final class Formats {

    private static final Set<EncodingEnum> SERVED = Set.of(EncodingEnum.JSON, EncodingEnum.XML);
    private static final List<String> ANYTHING = List.of("*/*", "application/*", "text/*", "text/html");

    private Formats() {}

    /**
     * Looks at what the client accepts before the request is handled.
     *
     * @throws RegistryException not-acceptable
     */
    static void check(ServletRequestDetails request) {
        String[] formats = request.getParameters().get("_format");
        boolean acceptable = formats == null
                ? acceptsServed(request)
                : Arrays.stream(formats).allMatch(format -> isServed(EncodingEnum.forContentType(format)));
        if (!acceptable) {
            request.addParameter("_format", new String[] {"json"}); // for the refusal itself
            throw new RegistryException(ChannelFailure.NOT_ACCEPTABLE, "Served are JSON and XML.");
        }
    }

    private static boolean acceptsServed(ServletRequestDetails request) {
        ResponseEncoding chosen = RestfulServerUtils.determineResponseEncodingNoDefault(request, EncodingEnum.JSON);
        return chosen == null ? acceptsAnything(request) : isServed(chosen.getEncoding());
    }

    private static boolean acceptsAnything(ServletRequestDetails request) {
        List<String> accepted =
                Optional.ofNullable(request.getHeaders("Accept")).orElse(List.of());
        return accepted.isEmpty()
                || accepted.stream()
                        .flatMap(header -> Arrays.stream(header.split(",")))
                        .map(range -> range.replaceFirst(";.*", "").strip())
                        .anyMatch(ANYTHING::contains);
    }

    private static boolean isServed(EncodingEnum encoding) {
        return encoding != null && SERVED.contains(encoding);
    }
}

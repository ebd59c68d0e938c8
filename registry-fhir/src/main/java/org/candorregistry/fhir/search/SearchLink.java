package org.candorregistry.fhir.search;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The address of a search; the same for a search that came as a form. */
final class SearchLink {

    private SearchLink() {}

    /** @param parameters in the order in which the address names them */
    static String of(RequestDetails request, Map<String, String[]> parameters) {
        String address = request.getFhirServerBase() + "/" + request.getResourceName();
        String query = parameters.entrySet().stream()
                .flatMap(parameter -> Arrays.stream(parameter.getValue())
                        .map(value -> encoded(parameter.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? address : address + "?" + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

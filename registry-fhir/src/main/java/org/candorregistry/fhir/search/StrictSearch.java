package org.candorregistry.fhir.search;

import static org.candorregistry.core.failure.InputFailure.PARAMETER_INVALID;

import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.method.SearchMethodBinding;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.candorregistry.core.failure.ChannelFailure;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.fhir.failure.FhirFailure;
import org.springframework.stereotype.Component;

/**
 * Refuses a search by a parameter that the CapabilityStatement does not list: to answer it as if the parameter were not
 * there would give more than was asked for. A client that prefers {@code handling=lenient} gets that answer, and the
 * bundle's self link shows by what was really searched.
 */
@Component
public class StrictSearch {

    /** The one modifier there is: it names the type that a patient parameter refers to anyway. */
    private static final String TO_PATIENT = "patient:Patient";

    StrictSearch() {}

    /**
     * Looks at a search before it is handled.
     *
     * @throws RegistryException search-parameter-unknown, parameter-invalid, media-type-unsupported
     */
    public void check(ServletRequestDetails request) {
        if (request.getResourceName() != null && isSearch(request)) {
            checkForm(request);
            Violations violations = new Violations();
            Map<String, String[]> known = known(request, violations);
            ResultParameters.check(known, violations);
            violations.throwIfAny();
            request.setParameters(known);
        }
    }

    private static boolean isSearch(RequestDetails request) {
        return SearchMethodBinding.isPlainSearchRequest(request)
                && (request.getRequestType() == RequestTypeEnum.GET || "_search".equals(request.getOperation()));
    }

    /** Of a body that is no form nothing would be read, and everything be found. */
    private static void checkForm(ServletRequestDetails request) {
        HttpServletRequest sent = request.getServletRequest();
        String mediaType = Objects.requireNonNullElse(sent.getContentType(), "");
        boolean form = mediaType.split(";", 2)[0].strip().equalsIgnoreCase("application/x-www-form-urlencoded");
        if (request.getRequestType() == RequestTypeEnum.POST && !form && sent.getContentLengthLong() != 0) {
            throw new RegistryException(
                    ChannelFailure.MEDIA_TYPE_UNSUPPORTED, "A search is sent as application/x-www-form-urlencoded.");
        }
    }

    private static Map<String, String[]> known(ServletRequestDetails request, Violations violations) {
        Set<String> names = names(request);
        boolean lenient = isLenient(request);
        Map<String, String[]> known = new HashMap<>();
        request.getParameters().forEach((name, values) -> {
            if (names.contains(name) || ResultParameters.NAMES.contains(name)) {
                known.put(name, values);
                if (Arrays.stream(values).anyMatch(String::isBlank)) {
                    violations.add("?" + name, PARAMETER_INVALID, "The value is blank.");
                }
            } else if (!lenient) {
                violations.add(
                        "?" + name,
                        FhirFailure.SEARCH_PARAMETER_UNKNOWN,
                        "Searched is by " + String.join(", ", names) + ".");
            }
        });
        return known;
    }

    private static Set<String> names(ServletRequestDetails request) {
        RestfulServer server = request.getServer();
        Set<String> names = new TreeSet<>(server.createConfiguration()
                .getActiveSearchParams(request.getResourceName(), SearchParamLookupContextEnum.SEARCH)
                .getSearchParamNames());
        if (names.contains("patient")) {
            names.add(TO_PATIENT);
        }
        return names;
    }

    private static boolean isLenient(RequestDetails request) {
        return Optional.ofNullable(request.getHeaders("Prefer")).stream()
                .flatMap(headers -> headers.stream())
                .flatMap(header -> Arrays.stream(header.split("[,;]")))
                .anyMatch(preference -> "handling=lenient".equals(preference.strip()));
    }
}

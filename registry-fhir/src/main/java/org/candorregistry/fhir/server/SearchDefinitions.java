package org.candorregistry.fhir.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import java.util.Map;
import java.util.Optional;

/** Where FHIR defines a search parameter. */
final class SearchDefinitions {

    private static final Map<String, String> EVERY_RESOURCE = Map.of(
            "_id", "http://hl7.org/fhir/SearchParameter/Resource-id",
            "_lastUpdated", "http://hl7.org/fhir/SearchParameter/Resource-lastUpdated");

    private final FhirContext context;

    SearchDefinitions(FhirContext context) {
        this.context = context;
    }

    /** Canonical URL of the definition; empty where FHIR has none for this type. */
    Optional<String> of(String type, String parameter) {
        RuntimeSearchParam defined = context.getResourceDefinition(type).getSearchParam(parameter);
        return Optional.ofNullable(EVERY_RESOURCE.get(parameter))
                .or(() -> Optional.ofNullable(defined).map(RuntimeSearchParam::getUri));
    }
}

package org.candorregistry.api.failure;

import java.util.List;
import org.candorregistry.core.failure.Failure;
import org.jspecify.annotations.Nullable;

/**
 * A failure as FHIR tells it, where a request to FHIR failed before it reached the facade: without a token, for example.
 * The facade's own failures look the same.
 *
 * @see <a href="https://hl7.org/fhir/R4/operationoutcome.html">FHIR R4 OperationOutcome</a>
 */
record Outcome(String resourceType, List<Issue> issue) {

    static final String MEDIA_TYPE = "application/fhir+json";

    private static final String FAILURES = "https://candorregistry.org/fhir/CodeSystem/failure";

    record Issue(String severity, String code, Details details, String diagnostics) {}

    record Details(List<Coding> coding) {}

    record Coding(String system, String code) {}

    /** @param incident names the entry in the registry's log; null where the fault is not the registry's own */
    static Outcome of(Failure failure, @Nullable String incident) {
        Details details =
                new Details(List.of(new Coding(FAILURES, failure.code().slug())));
        String type = failure.code().kind().issueType();
        String told = incident == null ? failure.detail() : failure.detail() + " Incident " + incident + ".";
        return new Outcome("OperationOutcome", List.of(new Issue("error", type, details, told)));
    }
}

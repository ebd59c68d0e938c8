package org.candorregistry.fhir.failure;

import org.candorregistry.core.failure.FailureCode;
import org.candorregistry.core.failure.FailureKind;

/** Failures that only FHIR has. */
public enum FhirFailure implements FailureCode {
    /** An id that no resource of this type has or could have. */
    RESOURCE_UNKNOWN(FailureKind.NOT_FOUND),
    /** A type of resource that this server does not serve. */
    RESOURCE_TYPE_UNKNOWN(FailureKind.NOT_FOUND),
    /** An interaction that the CapabilityStatement does not list. */
    INTERACTION_UNSUPPORTED(FailureKind.METHOD_NOT_ALLOWED),
    /** A search parameter or modifier that the CapabilityStatement does not list; lenient handling ignores it. */
    SEARCH_PARAMETER_UNKNOWN(FailureKind.MALFORMED);

    private final FailureKind kind;

    FhirFailure(FailureKind kind) {
        this.kind = kind;
    }

    @Override
    public FailureKind kind() {
        return kind;
    }
}

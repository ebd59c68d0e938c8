package org.candorregistry.core.extract;

import org.candorregistry.core.failure.FailureCode;
import org.candorregistry.core.failure.FailureKind;

/** Why there is no extract. */
public enum ExtractFailure implements FailureCode {
    /** There is none of this id that the caller may see. */
    PROJECT_UNKNOWN(FailureKind.NOT_FOUND),
    /** There is none of this id that the caller may see, or no such file of it. */
    EXTRACT_UNKNOWN(FailureKind.NOT_FOUND),
    /** The project was revoked, or its last day has passed. */
    PROJECT_ENDED(FailureKind.CONFLICT),
    /** Its files do not stand yet, or never will. */
    EXTRACT_NOT_READY(FailureKind.CONFLICT);

    private final FailureKind kind;

    ExtractFailure(FailureKind kind) {
        this.kind = kind;
    }

    @Override
    public FailureKind kind() {
        return kind;
    }
}

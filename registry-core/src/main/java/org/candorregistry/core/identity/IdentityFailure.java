package org.candorregistry.core.identity;

import org.candorregistry.core.failure.FailureCode;
import org.candorregistry.core.failure.FailureKind;

/** What can be wrong with an identity. */
public enum IdentityFailure implements FailureCode {
    IDENTITY_UNKNOWN(FailureKind.NOT_FOUND),
    IDENTITY_RECORDED_ALREADY(FailureKind.CONFLICT),
    /** Another subject of the clinic has this medical record number. */
    MEDICAL_RECORD_NUMBER_TAKEN(FailureKind.CONFLICT),
    /** The service's keyset does not open what is stored: a wrong or incomplete keyset, or an altered row. */
    IDENTITY_UNREADABLE(FailureKind.UNAVAILABLE);

    private final FailureKind kind;

    IdentityFailure(FailureKind kind) {
        this.kind = kind;
    }

    @Override
    public FailureKind kind() {
        return kind;
    }
}

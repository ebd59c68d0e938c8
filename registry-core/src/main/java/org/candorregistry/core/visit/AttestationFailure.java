package org.candorregistry.core.visit;

import org.candorregistry.core.failure.FailureCode;
import org.candorregistry.core.failure.FailureKind;

/** What can be wrong with an attestation. */
public enum AttestationFailure implements FailureCode {
    ATTESTATION_UNKNOWN(FailureKind.NOT_FOUND),
    /** The clinic has stated the cases of this month and product. */
    ATTESTATION_EXISTS(FailureKind.CONFLICT);

    private final FailureKind kind;

    AttestationFailure(FailureKind kind) {
        this.kind = kind;
    }

    @Override
    public FailureKind kind() {
        return kind;
    }
}

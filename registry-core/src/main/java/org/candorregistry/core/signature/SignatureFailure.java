package org.candorregistry.core.signature;

import org.candorregistry.core.failure.FailureCode;
import org.candorregistry.core.failure.FailureKind;

/** What can be wrong with signing. */
public enum SignatureFailure implements FailureCode {
    /** The token names no provider, so nobody would have signed. */
    SIGNER_UNNAMED(FailureKind.FORBIDDEN),
    /** The signer proved who they are too long ago; RFC 9470. */
    AUTHENTICATION_TOO_OLD(FailureKind.UNAUTHENTICATED),
    /** The same provider signed the same version in the same meaning. */
    SIGNATURE_EXISTS(FailureKind.CONFLICT);

    private final FailureKind kind;

    SignatureFailure(FailureKind kind) {
        this.kind = kind;
    }

    @Override
    public FailureKind kind() {
        return kind;
    }
}

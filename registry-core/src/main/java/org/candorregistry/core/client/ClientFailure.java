package org.candorregistry.core.client;

import org.candorregistry.core.failure.FailureCode;
import org.candorregistry.core.failure.FailureKind;

/** What can be wrong with clients and with what their tokens say. */
public enum ClientFailure implements FailureCode {
    CLIENT_UNKNOWN(FailureKind.NOT_FOUND),
    CLIENT_REVOKED_ALREADY(FailureKind.CONFLICT),
    /** The registry does not know this scope. */
    SCOPE_UNKNOWN(FailureKind.RULE_BROKEN),
    /** The scopes name no role, or more than one. */
    SCOPES_AMBIGUOUS(FailureKind.RULE_BROKEN),
    /** The caller may not give these scopes to a client. */
    SCOPES_NOT_PERMITTED(FailureKind.FORBIDDEN),
    /** The token names no role of the registry, or more than one. */
    ROLE_AMBIGUOUS(FailureKind.FORBIDDEN),
    /** The token is for a role that acts for a clinic, but names none. */
    CLINIC_MISSING(FailureKind.FORBIDDEN);

    private final FailureKind kind;

    ClientFailure(FailureKind kind) {
        this.kind = kind;
    }

    @Override
    public FailureKind kind() {
        return kind;
    }
}

package org.candorregistry.core.failure;

/** Failures that lie in how the registry was reached, not in what was said; the same on REST and FHIR. */
public enum ChannelFailure implements FailureCode {
    /** The request itself has the wrong form. */
    REQUEST_MALFORMED(FailureKind.MALFORMED),
    /** No token came with the request. */
    AUTHENTICATION_REQUIRED(FailureKind.UNAUTHENTICATED),
    /** The token is expired, forged, or for somebody else. */
    TOKEN_INVALID(FailureKind.UNAUTHENTICATED),
    /** Whether the token is good cannot be told, because its issuer's keys cannot be read now. */
    TOKEN_ISSUER_UNAVAILABLE(FailureKind.UNAVAILABLE),
    /** The token is good, but not for this. */
    ACCESS_DENIED(FailureKind.FORBIDDEN),
    ROUTE_UNKNOWN(FailureKind.NOT_FOUND),
    METHOD_NOT_ALLOWED(FailureKind.METHOD_NOT_ALLOWED),
    /** The answer cannot be given in a media type that the request accepts. */
    NOT_ACCEPTABLE(FailureKind.NOT_ACCEPTABLE),
    /** The body is of a media type that the route does not read. */
    MEDIA_TYPE_UNSUPPORTED(FailureKind.MEDIA_TYPE_UNSUPPORTED),
    /** A fault of the registry's own; the answer carries an incident id and nothing else. */
    UNEXPECTED(FailureKind.UNEXPECTED),
    /** The database cannot be reached now. */
    DATABASE_UNAVAILABLE(FailureKind.UNAVAILABLE),
    /** Two writers met, or a time limit passed; nothing was written and the same request may be sent again. */
    TRY_AGAIN(FailureKind.UNAVAILABLE);

    private final FailureKind kind;

    ChannelFailure(FailureKind kind) {
        this.kind = kind;
    }

    @Override
    public FailureKind kind() {
        return kind;
    }
}

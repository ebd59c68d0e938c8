package org.candorregistry.core.failure;

/** Failures of form that every feature shares. */
public enum InputFailure implements FailureCode {
    /** The body is not what the route reads: broken JSON, a wrong type, an unknown field. */
    BODY_UNREADABLE(FailureKind.MALFORMED),
    /** A query parameter or path segment has the wrong form. */
    PARAMETER_INVALID(FailureKind.MALFORMED),
    /** A value that must be given is absent. */
    VALUE_REQUIRED(FailureKind.RULE_BROKEN),
    /** A value that has no meaning here was given. */
    VALUE_NOT_APPLICABLE(FailureKind.RULE_BROKEN),
    /** A number is outside the range that is possible. */
    VALUE_OUT_OF_RANGE(FailureKind.RULE_BROKEN),
    /** A text is too long or has a form that is not allowed. */
    VALUE_MALFORMED(FailureKind.RULE_BROKEN),
    /** A code is not in its code list. */
    CODE_UNKNOWN(FailureKind.RULE_BROKEN),
    /** A day lies in the future, before birth, or in the wrong order. */
    DATE_IMPOSSIBLE(FailureKind.RULE_BROKEN),
    BODY_TOO_LARGE(FailureKind.TOO_LARGE),
    /** Another version was recorded in the meantime. */
    VERSION_STALE(FailureKind.STALE),
    /** A change needs If-Match with the version it changes. */
    VERSION_REQUIRED(FailureKind.PRECONDITION_MISSING),
    /** A change needs a reason. */
    REASON_REQUIRED(FailureKind.PRECONDITION_MISSING);

    private final FailureKind kind;

    InputFailure(FailureKind kind) {
        this.kind = kind;
    }

    @Override
    public FailureKind kind() {
        return kind;
    }
}

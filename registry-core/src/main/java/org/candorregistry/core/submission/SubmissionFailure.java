package org.candorregistry.core.submission;

import org.candorregistry.core.failure.FailureCode;
import org.candorregistry.core.failure.FailureKind;

/** What can be wrong with a submission, whatever it says. */
public enum SubmissionFailure implements FailureCode {
    SUBMISSION_UNKNOWN(FailureKind.NOT_FOUND),
    /** The key came before with another request. */
    IDEMPOTENCY_KEY_REUSED(FailureKind.RULE_BROKEN),
    /** Not 1 to 255 visible ASCII characters. */
    IDEMPOTENCY_KEY_MALFORMED(FailureKind.MALFORMED),
    /** The clinic that the caller acts for is not in the registry. */
    CLINIC_NOT_REGISTERED(FailureKind.FORBIDDEN);

    private final FailureKind kind;

    SubmissionFailure(FailureKind kind) {
        this.kind = kind;
    }

    @Override
    public FailureKind kind() {
        return kind;
    }
}

package org.candorregistry.api.submission;

import org.candorregistry.core.failure.FailureCode;
import org.candorregistry.core.failure.FailureKind;

/** What can be wrong with the key of a submission, and with asking for a receipt. */
public enum SubmissionFailure implements FailureCode {
    /** The key came before with another request. */
    IDEMPOTENCY_KEY_REUSED(FailureKind.RULE_BROKEN),
    /** Not 1 to 255 visible ASCII characters, or more than one. */
    IDEMPOTENCY_KEY_MALFORMED(FailureKind.MALFORMED);

    private final FailureKind kind;

    SubmissionFailure(FailureKind kind) {
        this.kind = kind;
    }

    @Override
    public FailureKind kind() {
        return kind;
    }
}

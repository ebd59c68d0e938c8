package org.candorregistry.core.outbox;

import org.candorregistry.core.failure.FailureCode;
import org.candorregistry.core.failure.FailureKind;

/** What can be wrong with a message. */
public enum OutboxFailure implements FailureCode {
    MESSAGE_UNKNOWN(FailureKind.NOT_FOUND),
    /** It does not wait any more. */
    MESSAGE_CLOSED(FailureKind.CONFLICT);

    private final FailureKind kind;

    OutboxFailure(FailureKind kind) {
        this.kind = kind;
    }

    @Override
    public FailureKind kind() {
        return kind;
    }
}

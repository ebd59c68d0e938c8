package org.candorregistry.core.cut;

import org.candorregistry.core.failure.FailureCode;
import org.candorregistry.core.failure.FailureKind;

/** Why a data cut cannot be asked. */
public enum CutFailure implements FailureCode {
    CUT_UNKNOWN(FailureKind.NOT_FOUND),
    /** There is none yet, or the one that was named is not ready. */
    CUT_NOT_READY(FailureKind.CONFLICT),
    /** A file of it is missing, or is not the one that was written. */
    CUT_DAMAGED(FailureKind.UNAVAILABLE),
    ANSWER_UNKNOWN(FailureKind.NOT_FOUND);

    private final FailureKind kind;

    CutFailure(FailureKind kind) {
        this.kind = kind;
    }

    @Override
    public FailureKind kind() {
        return kind;
    }
}

package org.candorregistry.core.quality;

import org.candorregistry.core.failure.FailureCode;
import org.candorregistry.core.failure.FailureKind;

/** What can be wrong with what is done to a query. */
public enum QualityFailure implements FailureCode {
    DATA_QUERY_UNKNOWN(FailureKind.NOT_FOUND),
    /** It is closed: nothing more is said to it. */
    DATA_QUERY_CLOSED(FailureKind.CONFLICT);

    private final FailureKind kind;

    QualityFailure(FailureKind kind) {
        this.kind = kind;
    }

    @Override
    public FailureKind kind() {
        return kind;
    }
}

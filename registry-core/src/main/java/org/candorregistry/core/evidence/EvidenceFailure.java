package org.candorregistry.core.evidence;

import org.candorregistry.core.failure.FailureCode;
import org.candorregistry.core.failure.FailureKind;

/** What can be wrong with an evidence statement. */
public enum EvidenceFailure implements FailureCode {
    EVIDENCE_STATEMENT_UNKNOWN(FailureKind.NOT_FOUND),
    /** Another statement has this code. */
    EVIDENCE_CODE_TAKEN(FailureKind.CONFLICT),
    /** It would apply to everything: neither a condition nor a product is named. */
    EVIDENCE_SCOPE_EMPTY(FailureKind.RULE_BROKEN),
    /** A condition and a field of conditions exclude each other. */
    EVIDENCE_SCOPE_AMBIGUOUS(FailureKind.RULE_BROKEN);

    private final FailureKind kind;

    EvidenceFailure(FailureKind kind) {
        this.kind = kind;
    }

    @Override
    public FailureKind kind() {
        return kind;
    }
}

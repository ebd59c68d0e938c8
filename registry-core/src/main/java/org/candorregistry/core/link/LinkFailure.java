package org.candorregistry.core.link;

import org.candorregistry.core.failure.FailureCode;
import org.candorregistry.core.failure.FailureKind;

/** What can be wrong with a link. */
public enum LinkFailure implements FailureCode {
    VISIT_LINK_UNKNOWN(FailureKind.NOT_FOUND),
    /** Sent, expired or revoked. */
    VISIT_LINK_CLOSED(FailureKind.CONFLICT),
    /** The visit is complete, or ended. */
    VISIT_NOT_OPEN(FailureKind.RULE_BROKEN),
    /** Nothing was answered yet. */
    VISIT_LINK_UNANSWERED(FailureKind.RULE_BROKEN);

    private final FailureKind kind;

    LinkFailure(FailureKind kind) {
        this.kind = kind;
    }

    @Override
    public FailureKind kind() {
        return kind;
    }
}

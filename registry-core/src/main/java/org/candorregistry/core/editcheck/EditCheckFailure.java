package org.candorregistry.core.editcheck;

import org.candorregistry.core.failure.FailureCode;
import org.candorregistry.core.failure.FailureKind;

/** What can be wrong with an edit check, and what one finds that cannot be. */
public enum EditCheckFailure implements FailureCode {
    EDIT_CHECK_UNKNOWN(FailureKind.NOT_FOUND),
    /** Another check has this id. */
    EDIT_CHECK_ID_TAKEN(FailureKind.CONFLICT),
    /** Its parts do not make a check of its kind. */
    EDIT_CHECK_INCOMPLETE(FailureKind.RULE_BROKEN),
    /** A check of severity ERROR says that a value cannot be. */
    VALUE_IMPOSSIBLE(FailureKind.RULE_BROKEN);

    private final FailureKind kind;

    EditCheckFailure(FailureKind kind) {
        this.kind = kind;
    }

    @Override
    public FailureKind kind() {
        return kind;
    }
}

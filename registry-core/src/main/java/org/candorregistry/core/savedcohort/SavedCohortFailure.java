package org.candorregistry.core.savedcohort;

import org.candorregistry.core.failure.FailureCode;
import org.candorregistry.core.failure.FailureKind;

/** What can be wrong with a saved cohort beside what it asks for. */
public enum SavedCohortFailure implements FailureCode {
    /** There is none of this id, or no such version of it, that the caller may see. */
    SAVED_COHORT_UNKNOWN(FailureKind.NOT_FOUND),
    /** The caller has another one of this name. */
    SAVED_COHORT_TAKEN(FailureKind.CONFLICT),
    /** Somebody else saved it. */
    SAVED_COHORT_OF_ANOTHER(FailureKind.FORBIDDEN);

    private final FailureKind kind;

    SavedCohortFailure(FailureKind kind) {
        this.kind = kind;
    }

    @Override
    public FailureKind kind() {
        return kind;
    }
}

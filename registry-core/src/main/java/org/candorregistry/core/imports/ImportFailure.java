package org.candorregistry.core.imports;

import org.candorregistry.core.failure.FailureCode;
import org.candorregistry.core.failure.FailureKind;

/** What can be wrong with an import beside its mapping, its file and its rows. */
public enum ImportFailure implements FailureCode {
    IMPORT_UNKNOWN(FailureKind.NOT_FOUND),
    IMPORT_MAPPING_UNKNOWN(FailureKind.NOT_FOUND),
    /** The import has ended and cannot be cancelled. */
    IMPORT_ENDED(FailureKind.CONFLICT),
    /** Another mapping of this name was saved in the meantime. */
    IMPORT_MAPPING_TAKEN(FailureKind.CONFLICT),
    /** The row names a treatment by what several have. */
    TREATMENT_AMBIGUOUS(FailureKind.RULE_BROKEN);

    private final FailureKind kind;

    ImportFailure(FailureKind kind) {
        this.kind = kind;
    }

    @Override
    public FailureKind kind() {
        return kind;
    }
}

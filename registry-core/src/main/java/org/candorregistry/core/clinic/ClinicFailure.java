package org.candorregistry.core.clinic;

import org.candorregistry.core.failure.FailureCode;
import org.candorregistry.core.failure.FailureKind;

/** What can be wrong with clinics and programs. */
public enum ClinicFailure implements FailureCode {
    CLINIC_UNKNOWN(FailureKind.NOT_FOUND),
    CLINIC_NAME_TAKEN(FailureKind.CONFLICT),
    PROGRAM_UNKNOWN(FailureKind.NOT_FOUND),
    PROGRAM_NAME_TAKEN(FailureKind.CONFLICT),
    /** The accreditation "none" stands beside another one. */
    ACCREDITATION_CONTRADICTED(FailureKind.RULE_BROKEN);

    private final FailureKind kind;

    ClinicFailure(FailureKind kind) {
        this.kind = kind;
    }

    @Override
    public FailureKind kind() {
        return kind;
    }
}

package org.candorregistry.core.subject;

import org.candorregistry.core.failure.FailureCode;
import org.candorregistry.core.failure.FailureKind;

/** What can be wrong with a subject or a consent. */
public enum SubjectFailure implements FailureCode {
    SUBJECT_UNKNOWN(FailureKind.NOT_FOUND),
    CONSENT_UNKNOWN(FailureKind.NOT_FOUND),
    /** Another subject of the clinic has this pseudonym. */
    PSEUDONYM_TAKEN(FailureKind.CONFLICT),
    /** The pseudonym holds a name, a medical record number or a birth date. */
    PSEUDONYM_IDENTIFIES(FailureKind.RULE_BROKEN),
    /** The birth date in the vault is of another year than the subject's. */
    BIRTH_DATE_CONTRADICTED(FailureKind.RULE_BROKEN),
    /** A consent to the same purpose holds on a day on which this one would. */
    CONSENT_HOLDS_ALREADY(FailureKind.CONFLICT);

    private final FailureKind kind;

    SubjectFailure(FailureKind kind) {
        this.kind = kind;
    }

    @Override
    public FailureKind kind() {
        return kind;
    }
}

package org.candorregistry.core.provider;

import org.candorregistry.core.failure.FailureCode;
import org.candorregistry.core.failure.FailureKind;

/** What can be wrong with a provider or a training. */
public enum ProviderFailure implements FailureCode {
    PROVIDER_UNKNOWN(FailureKind.NOT_FOUND),
    TRAINING_UNKNOWN(FailureKind.NOT_FOUND),
    /** Another provider of the clinic has this registration number. */
    REGISTRATION_NUMBER_TAKEN(FailureKind.CONFLICT),
    /** The provider has this credential, by this issuer, from this day already. */
    TRAINING_DUPLICATE(FailureKind.CONFLICT),
    /** A vendor's, registry or GCP course is not a fellowship, a certification or proctored cases. */
    TRAINING_KIND_CONTRADICTED(FailureKind.RULE_BROKEN);

    private final FailureKind kind;

    ProviderFailure(FailureKind kind) {
        this.kind = kind;
    }

    @Override
    public FailureKind kind() {
        return kind;
    }
}

package org.candorregistry.core.fact;

import org.candorregistry.core.failure.FailureCode;
import org.candorregistry.core.failure.FailureKind;

/** Why there is no fact. */
public enum FactFailure implements FailureCode {
    /** Of nobody, of too few people to be told of, or not in the facts of this data cut. */
    FACT_UNKNOWN;

    @Override
    public FailureKind kind() {
        return FailureKind.NOT_FOUND;
    }
}

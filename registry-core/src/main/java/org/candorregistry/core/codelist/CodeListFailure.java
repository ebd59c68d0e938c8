package org.candorregistry.core.codelist;

import org.candorregistry.core.failure.FailureCode;
import org.candorregistry.core.failure.FailureKind;

/** What can go wrong when a code list is asked for. */
public enum CodeListFailure implements FailureCode {
    CODE_LIST_UNKNOWN;

    @Override
    public FailureKind kind() {
        return FailureKind.NOT_FOUND;
    }
}

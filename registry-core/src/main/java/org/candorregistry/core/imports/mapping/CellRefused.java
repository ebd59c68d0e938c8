package org.candorregistry.core.imports.mapping;

import org.candorregistry.core.failure.FailureCode;

/** A cell does not say what its column is to say. Carries no stack: it is one row's matter and told as such. */
final class CellRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient FailureCode code;

    CellRefused(FailureCode code, String detail) {
        super(detail, null, false, false);
        this.code = code;
    }

    FailureCode code() {
        return code;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}

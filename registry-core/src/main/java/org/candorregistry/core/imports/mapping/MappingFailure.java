package org.candorregistry.core.imports.mapping;

import org.candorregistry.core.failure.FailureCode;
import org.candorregistry.core.failure.FailureKind;

/** What can be wrong with a mapping, and with a cell under it. */
public enum MappingFailure implements FailureCode {
    /** The mapping has a field, an operator or a form that the language does not have. */
    MAPPING_MALFORMED,
    /** 03/04/2025: two days, and the mapping does not declare which. */
    DATE_AMBIGUOUS,
    /** A number with a mark that is a decimal one or a thousands one, and the mapping does not declare which. */
    NUMBER_AMBIGUOUS,
    /** The mapping lists the values of this column, and this is none of them. */
    VALUE_UNMAPPED;

    @Override
    public FailureKind kind() {
        return FailureKind.RULE_BROKEN;
    }
}

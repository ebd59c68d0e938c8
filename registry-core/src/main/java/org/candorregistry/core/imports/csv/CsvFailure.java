package org.candorregistry.core.imports.csv;

import org.candorregistry.core.failure.FailureCode;
import org.candorregistry.core.failure.FailureKind;

/** What can be wrong with a file before anything of it is understood. */
public enum CsvFailure implements FailureCode {
    /** Not in the encoding that it should have, or not CSV: a quote that is never closed, a field too long. */
    FILE_UNREADABLE,
    /** No header, or no row after it. */
    FILE_EMPTY,
    /** The mapping names a column that the file does not have. */
    COLUMN_UNKNOWN,
    /** The mapping names a column that the file has twice. */
    COLUMN_AMBIGUOUS,
    /** A row with more or fewer fields than the header. */
    ROW_MALFORMED;

    @Override
    public FailureKind kind() {
        return FailureKind.RULE_BROKEN;
    }
}

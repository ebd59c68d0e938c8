package org.candorregistry.core.imports.mapping;

import org.candorregistry.core.failure.FailureCode;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a row.
 *
 * @param column where it stands; null: the mapping says it, and no column
 * @param value the cell; null: empty, or not of one cell
 */
public record CellError(@Nullable String column, @Nullable String value, FailureCode code, String detail) {

    /** Without the value: records print themselves into logs. */
    @Override
    public String toString() {
        return "CellError[" + code.slug() + "]";
    }
}

package org.candorregistry.core.imports;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a row.
 *
 * @param row number of the row in the file, as a spreadsheet counts: the first row is 1
 * @param number of the row's errors, from 1
 * @param column null: the mapping says it, and no column
 * @param value the cell; null: empty, or not of one cell
 */
public record RowError(
        long row,
        int number,
        @Nullable String column,
        @Nullable String value,
        String slug,
        String detail) {

    /** Without the value: records print themselves into logs. */
    @Override
    public String toString() {
        return "RowError[" + row + ", " + slug + "]";
    }
}

package org.candorregistry.core.imports.mapping;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the cells of a column are written.
 *
 * @param missing cells that say that there is no value, as they stand; an empty cell always does
 * @param decimal the decimal mark, {@code .} or {@code ,}; null: not declared
 * @param dates the order of day, month and year where it is not ISO 8601; null: not declared
 */
record ColumnFormat(
        Set<String> missing,
        @Nullable Character decimal,
        @Nullable DateOrder dates) {

    ColumnFormat {
        missing = Set.copyOf(missing);
    }

    boolean isMissing(String cell) {
        return cell.isEmpty() || missing.contains(cell);
    }
}

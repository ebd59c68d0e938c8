package org.candorregistry.core.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a row of the file until it is judged.
 *
 * @param number of the row in the file, from 1
 * @param person pseudonym; null: to be found by {@code treatment}
 * @param treatment number of the treatment that tells whose row it is
 * @param treats numbers of the treatments that the row records; null: none
 * @param cells of the columns that the mapping reads
 */
record StagedRow(
        long number,
        @Nullable String person,
        @Nullable String treatment,
        @Nullable List<String> treats,
        String cells) {

    /** Between cells; no cell has it, for control characters are refused. */
    static final char SEPARATOR = '\u001F';

    String[] split() {
        return cells.split(String.valueOf(SEPARATOR), -1);
    }

    @Override
    public String toString() {
        return "StagedRow[" + number + "]";
    }
}

package org.candorregistry.core.imports;

import java.util.ArrayList;
import java.util.List;
import org.candorregistry.core.imports.mapping.CellError;

/**
 * What became of the rows of a chunk.
 *
 * @param counts of the present phase
 */
record ChunkOutcome(RowCounts counts, List<RowError> errors) {

    static ChunkOutcome of(List<ImportRow> rows) {
        long accepted = 0;
        long unchanged = 0;
        long skipped = 0;
        long refused = 0;
        List<RowError> errors = new ArrayList<>();
        for (ImportRow row : rows) {
            if (row.isRefused()) {
                refused++;
                errors(row, errors);
            } else if (row.hasWritten()) {
                accepted++;
            } else if (row.saysSomething()) {
                unchanged++;
            } else {
                skipped++;
            }
        }
        return new ChunkOutcome(new RowCounts(0, rows.size(), accepted, unchanged, skipped, refused), errors);
    }

    private static void errors(ImportRow row, List<RowError> errors) {
        int number = 0;
        for (CellError error : row.errors()) {
            number++;
            errors.add(new RowError(
                    row.number(),
                    number,
                    error.column(),
                    error.value(),
                    error.code().slug(),
                    error.detail()));
        }
    }
}

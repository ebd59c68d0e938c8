package org.candorregistry.core.imports.csv;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.candorregistry.core.failure.RegistryException;
import org.jspecify.annotations.Nullable;

/**
 * How a file is written.
 *
 * @param headerRow number of the row that names the columns, from 1; spreadsheets often have titles above it
 * @param header names of the columns, in their order
 */
public record CsvForm(Charset charset, char delimiter, int headerRow, List<String> header) {

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    /** A header lies among the first rows. */
    private static final int ROWS_LOOKED_AT = 30;

    public CsvForm {
        header = List.copyOf(header);
    }

    /**
     * Finds the header: the first of the first rows that has all of the wanted columns, under the delimiter that is
     * declared or under each that is usual. Where none has all, the row that has most of them.
     *
     * @param head the beginning of the file
     * @param delimiter null: not declared
     * @throws RegistryException file-empty, file-unreadable
     */
    public static CsvForm find(byte[] head, Charset charset, @Nullable Character delimiter, Collection<String> wanted) {
        CsvForm best = null;
        int most = -1;
        for (char candidate : delimiter == null ? DELIMITERS : new char[] {delimiter}) {
            List<List<String>> rows = firstRows(head, charset, candidate);
            for (int place = 0; place < rows.size(); place++) {
                List<String> names = rows.get(place);
                int found = (int) wanted.stream().filter(names::contains).count();
                if (found > most) {
                    most = found;
                    best = new CsvForm(charset, candidate, place + 1, names);
                }
            }
        }
        return Optional.ofNullable(best)
                .orElseThrow(() -> new RegistryException(CsvFailure.FILE_EMPTY, "The file has no header."));
    }

    /** Where a column stands; negative: the file does not have it. */
    public int place(String column) {
        return header.indexOf(column);
    }

    /** Whether the file has the column more than once. */
    public boolean isAmbiguous(String column) {
        return Collections.frequency(header, column) > 1;
    }

    /** The rows of the file, the header and what stands above it among them. */
    public CsvRows rows(InputStream file) {
        return new CsvRows(file, charset, delimiter, true);
    }

    private static List<List<String>> firstRows(byte[] head, Charset charset, char delimiter) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvRows all = new CsvRows(new ByteArrayInputStream(head), charset, delimiter, false)) {
            while (rows.size() < ROWS_LOOKED_AT && all.hasNext()) {
                rows.add(all.next().stream().map(String::strip).toList());
            }
        } catch (RegistryException cutOff) {
            // The head ends within a row, or another delimiter is right; what was read before counts.
            return rows;
        }
        return rows;
    }
}

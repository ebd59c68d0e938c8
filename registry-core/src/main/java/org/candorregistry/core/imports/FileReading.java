package org.candorregistry.core.imports;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.imports.csv.CsvFailure;
import org.candorregistry.core.imports.csv.CsvForm;
import org.candorregistry.core.imports.csv.CsvRows;
import org.candorregistry.core.imports.csv.FormulaGuard;
import org.candorregistry.core.imports.mapping.Evaluation;
import org.candorregistry.core.imports.mapping.KeyForm;
import org.candorregistry.core.imports.mapping.Mapping;
import org.candorregistry.core.imports.mapping.TreatmentPart;
import org.jspecify.annotations.Nullable;

/** Reads a file to staged rows: the cells that the mapping reads, and whose row each is. */
final class FileReading {

    /** Columns of the registry's own in a file that it wrote. */
    static final String ERRORS = "candor_errors";

    private static final int TOGETHER = 5000;

    private final Mapping mapping;
    private final CsvForm form;
    private final int[] places;
    private final int rowPlace;
    private final boolean ours;
    private List<StagedRow> staged = new ArrayList<>();
    private List<RowError> errors = new ArrayList<>();
    private RowCounts counts = RowCounts.NONE;

    /**
     * Prepares to read a file.
     *
     * @param form with the names of the columns
     */
    FileReading(Mapping mapping, CsvForm form) {
        this.mapping = mapping;
        this.form = form;
        this.places = mapping.columnNames().stream().mapToInt(form::place).toArray();
        this.rowPlace = form.place(Mapping.ROW);
        this.ours = form.place(ERRORS) >= 0;
    }

    /** What was read together. */
    record Batch(List<StagedRow> rows, List<RowError> errors, RowCounts counts) {}

    /**
     * Reads all rows.
     *
     * @param keep is given batch after batch with the number of the last row
     * @throws RegistryException file-unreadable
     */
    void read(InputStream file, BiConsumer<Batch, Long> keep) {
        try (CsvRows rows = form.rows(file)) {
            while (rows.hasNext()) {
                List<String> fields = rows.next();
                if (rows.read() > form.headerRow()) {
                    add(rows.read(), fields);
                }
                if (staged.size() + errors.size() >= TOGETHER) {
                    flush(rows.read(), keep);
                }
            }
            flush(rows.read(), keep);
        }
    }

    private void flush(long last, BiConsumer<Batch, Long> keep) {
        keep.accept(new Batch(staged, errors, counts), last);
        staged = new ArrayList<>();
        errors = new ArrayList<>();
        counts = RowCounts.NONE;
    }

    private void add(long number, List<String> fields) {
        if (fields.stream().allMatch(String::isBlank)) {
            count(1, 0);
        } else if (fields.size() != form.header().size()) {
            refuse(
                    number,
                    null,
                    null,
                    CsvFailure.ROW_MALFORMED.slug(),
                    "The row has " + fields.size() + " fields, and the header "
                            + form.header().size() + ".");
        } else {
            stage(number, fields);
        }
    }

    private void stage(long number, List<String> fields) {
        String[] cells = new String[places.length];
        for (int place = 0; place < cells.length; place++) {
            cells[place] = cell(number, fields, place);
            if (cells[place].chars().anyMatch(FileReading::isControl)) {
                refuse(
                        number,
                        mapping.columnNames().get(place),
                        null,
                        InputFailure.VALUE_MALFORMED.slug(),
                        "No control characters.");
                return;
            }
        }
        staged.add(staged(number, cells));
        count(0, 0);
    }

    private StagedRow staged(long number, String[] cells) {
        Evaluation row = mapping.evaluation(cells, false);
        String person = mapping.pseudonym(row);
        String treatment = null;
        List<String> treats = new ArrayList<>();
        for (TreatmentPart part : mapping.treatments()) {
            KeyForm key = part.isSaid(row) ? part.key(row) : null;
            if (key == null) {
                continue;
            }
            person = person == null ? key.pseudonym() : person;
            treatment = treatment == null ? key.externalId() : treatment;
            if (part.records() && key.externalId() != null) {
                treats.add(key.externalId());
            }
        }
        return new StagedRow(
                number,
                person,
                person == null ? treatment : null,
                treats.isEmpty() ? null : treats,
                String.join(String.valueOf(StagedRow.SEPARATOR), cells));
    }

    /** A file that the registry wrote says itself which row of the first file each was. */
    private String cell(long number, List<String> fields, int place) {
        int column = places[place];
        if (column >= 0) {
            String cell = fields.get(column).strip();
            return ours ? FormulaGuard.released(cell) : cell;
        }
        return rowPlace >= 0 ? fields.get(rowPlace) : String.valueOf(number);
    }

    private void refuse(long number, @Nullable String column, @Nullable String value, String slug, String detail) {
        errors.add(new RowError(number, 1, column, value, slug, detail));
        count(0, 1);
    }

    private void count(long skipped, long refused) {
        counts = counts.and(new RowCounts(1, 0, 0, 0, skipped, refused));
    }

    private static boolean isControl(int character) {
        return character < ' ' && character != '\t' && character != '\n' && character != '\r';
    }
}

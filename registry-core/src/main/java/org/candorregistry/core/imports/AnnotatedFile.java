package org.candorregistry.core.imports;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.imports.csv.CsvForm;
import org.candorregistry.core.imports.csv.CsvOutput;
import org.candorregistry.core.imports.csv.CsvRows;
import org.candorregistry.core.imports.csv.FormulaGuard;
import org.candorregistry.core.imports.mapping.Mapping;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The refused rows of a file as they came, with two columns of the registry's own before them: which row it was, and what
 * is wrong with it. Errors are read beside the file, so neither is whole in memory.
 */
@Component
class AnnotatedFile {

    private static final int TOGETHER = 1000;

    private final ImportFiles files;
    private final ErrorRepository errors;
    private final TransactionTemplate transaction;

    AnnotatedFile(ImportFiles files, ErrorRepository errors, PlatformTransactionManager transactions) {
        this.files = files;
        this.errors = errors;
        this.transaction = new TransactionTemplate(transactions);
    }

    void write(ImportJob job, OutputStream stream) {
        Errors wrong = new Errors(job.id());
        try (CsvRows rows = job.form().rows(files.open(job.id()));
                CsvOutput output = new CsvOutput(stream, job.form().delimiter())) {
            boolean ours = false;
            List<Integer> kept = List.of();
            CsvForm form = job.form();
            while (rows.hasNext()) {
                List<String> fields = rows.next();
                if (rows.read() == form.headerRow()) {
                    ours = fields.contains(FileReading.ERRORS);
                    kept = kept(fields);
                    output.row(annotated(Mapping.ROW, FileReading.ERRORS, select(fields, kept, ours)));
                } else if (rows.read() > form.headerRow()) {
                    String sentences = wrong.of(rows.read());
                    if (!sentences.isEmpty()) {
                        output.row(annotated(String.valueOf(rows.read()), sentences, select(fields, kept, ours)));
                    }
                }
            }
        }
    }

    private static List<String> annotated(String row, String sentences, List<String> fields) {
        List<String> cells = new ArrayList<>(List.of(row, sentences));
        cells.addAll(fields);
        return cells;
    }

    /** A file that was annotated before is not annotated twice. */
    private static List<Integer> kept(List<String> header) {
        List<Integer> kept = new ArrayList<>();
        for (int place = 0; place < header.size(); place++) {
            String name = header.get(place).strip();
            if (!name.equals(Mapping.ROW) && !name.equals(FileReading.ERRORS)) {
                kept.add(place);
            }
        }
        return kept;
    }

    private static List<String> select(List<String> fields, List<Integer> kept, boolean ours) {
        return kept.stream()
                .filter(place -> place < fields.size())
                .map(fields::get)
                .map(cell -> ours ? FormulaGuard.released(cell) : cell)
                .toList();
    }

    /** The errors of an import in the order of its rows. */
    private final class Errors {

        private final UUID id;
        private List<RowError> read = List.of();
        private int place;
        private long row = -1;
        private int number;

        Errors(UUID id) {
            this.id = id;
        }

        /** What is wrong with a row, as one text; empty where nothing is. */
        String of(long wanted) {
            StringBuilder sentences = new StringBuilder();
            for (RowError next = peek(); next != null && next.row() <= wanted; next = peek()) {
                if (next.row() == wanted) {
                    sentences.append(sentences.isEmpty() ? "" : "; ").append(sentence(next));
                }
                row = next.row();
                number = next.number();
                place++;
            }
            return sentences.toString();
        }

        private @org.jspecify.annotations.Nullable RowError peek() {
            if (place == read.size()) {
                List<RowError> following = transaction.execute(status -> errors.after(id, row, number, TOGETHER));
                read = following == null ? List.of() : following;
                place = 0;
            }
            return read.isEmpty() ? null : read.get(place);
        }

        private static String sentence(RowError error) {
            return (error.column() == null ? "" : error.column() + ": ") + error.slug() + ": " + error.detail();
        }
    }
}

package org.candorregistry.core.cut;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.column.JsonColumn;
import org.candorregistry.core.cut.CutRowsQuery.Moment;
import org.candorregistry.core.cut.DataCut.CutFile;
import org.candorregistry.core.cut.DataCut.Made;
import org.candorregistry.core.failure.RegistryException;
import org.springframework.stereotype.Component;

/** Writes the files of a cut, and finds out whether they are still the ones that were written. */
@Component
class CutFiles {

    static final String OUTCOMES = "outcomes.parquet";
    static final String TIMES = "times.parquet";

    private static final String MANIFEST = "manifest.json";
    private static final int BUFFER = 1 << 16;

    /** Types are stated: of an empty file, or of a column that is empty in it, none could be found out. */
    private static final String FACTOR_TYPES = """
            'condition': 'VARCHAR', 'disease_status': 'VARCHAR', 'product_class': 'VARCHAR', 'measure_id': 'VARCHAR',
            'goal_domain': 'VARCHAR', 'cell_source': 'VARCHAR', 'donor_relation': 'VARCHAR', 'preparation_method': 'VARCHAR',
            'training_level': 'VARCHAR', 'age_band': 'VARCHAR', 'sex': 'VARCHAR', 'severity': 'VARCHAR',
            'treatment_year': 'INTEGER', 'evidence_tier': 'VARCHAR', 'clinic': 'VARCHAR', 'synthetic': 'BOOLEAN',
            'open_query': 'BOOLEAN',""";

    private static final String OUTCOME_TYPES = FACTOR_TYPES + """
            'horizon_days': 'INTEGER', 'own_horizon': 'BOOLEAN', 'goal_class': 'VARCHAR', 'failure_event': 'VARCHAR',
            'improvement': 'DECIMAL(9,3)', 'baseline': 'DECIMAL(9,3)', 'responder': 'BOOLEAN'""";

    private static final String TIME_TYPES = FACTOR_TYPES + "'days': 'INTEGER', 'event_kind': 'VARCHAR'";

    private final CutDirectory directory;
    private final CutRowsQuery rows;
    private final CutDatabase duck;

    CutFiles(CutDirectory directory, CutRowsQuery rows, CutDatabase duck) {
        this.directory = directory;
        this.rows = rows;
        this.duck = duck;
    }

    /** In the transaction of the caller, which is one snapshot. The files appear together or not at all. */
    Made write(UUID cut) throws IOException, SQLException {
        Path unfinished = directory.unfinished(cut);
        delete(unfinished);
        delete(directory.of(cut));
        Files.createDirectories(unfinished);
        Moment moment = rows.begin(cut);
        long outcomes = table(unfinished, CutRowsQuery.OUTCOMES, OUTCOME_TYPES, OUTCOMES, ", horizon_days");
        long times = table(unfinished, CutRowsQuery.TIMES, TIME_TYPES, TIMES, "");
        List<CutFile> files = List.of(described(unfinished, OUTCOMES), described(unfinished, TIMES));
        Made made = new Made(moment.takenAt(), moment.takenOn(), outcomes, times, files);
        Files.writeString(unfinished.resolve(MANIFEST), JsonColumn.of(made));
        for (String name : List.of(OUTCOMES, TIMES, MANIFEST)) {
            force(unfinished.resolve(name));
        }
        Files.move(unfinished, directory.of(cut), StandardCopyOption.ATOMIC_MOVE);
        return made;
    }

    /**
     * Compares the files of a cut with what was written.
     *
     * @throws RegistryException {@code cut-damaged}, naming each file that is missing or another one
     */
    void check(DataCut cut) {
        List<String> damaged = new ArrayList<>();
        for (CutFile file : cut.files()) {
            Path path = directory.of(cut.id()).resolve(file.name());
            if (!Files.isRegularFile(path)) {
                damaged.add(file.name() + " is missing");
            } else if (!described(directory.of(cut.id()), file.name()).equals(file)) {
                damaged.add(file.name() + " is not the file that was written");
            }
        }
        if (!damaged.isEmpty()) {
            throw new RegistryException(
                    CutFailure.CUT_DAMAGED, "Data cut " + cut.id() + ": " + String.join(", ", damaged) + ".");
        }
    }

    private long table(Path unfinished, String select, String types, String name, String lastOfOrder)
            throws IOException, SQLException {
        Path csv = unfinished.resolve(name + ".csv");
        long written;
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(csv), BUFFER)) {
            written = rows.copy(select, file);
        }
        duck.run("COPY (SELECT * FROM read_csv(" + CutDatabase.quoted(csv)
                + ", header = true, auto_detect = false, delim = ',',"
                + " quote = '\"', escape = '\"', nullstr = '', allow_quoted_nulls = false, columns = {" + types
                + "})"
                + " ORDER BY condition, product_class, measure_id" + lastOfOrder + ") TO "
                + CutDatabase.quoted(unfinished.resolve(name)) + " (FORMAT parquet, COMPRESSION zstd)");
        Files.delete(csv);
        return written;
    }

    private static CutFile described(Path in, String name) {
        Path file = in.resolve(name);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (OutputStream into = new java.security.DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                Files.copy(file, into);
            }
            return new CutFile(name, Files.size(file), HexFormat.of().formatHex(digest.digest()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel open = FileChannel.open(file, StandardOpenOption.WRITE)) {
            open.force(true);
        }
    }

    /** With all that is in it; does nothing where there is none. */
    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path left, @org.jspecify.annotations.Nullable IOException failed)
                    throws IOException {
                Files.delete(left);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

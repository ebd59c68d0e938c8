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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.column.JsonColumn;
import org.candorregistry.core.cut.CutRowsQuery.Moment;
import org.candorregistry.core.cut.DataCut.CutFile;
import org.candorregistry.core.cut.DataCut.Made;
import org.candorregistry.core.cut.OpenCut.Kind;
import org.candorregistry.core.cut.OpenCut.Stratum;
import org.candorregistry.core.failure.RegistryException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the files of a cut, and finds out whether they are still the ones that were written. */
@Component
class CutFiles {

    static final String OUTCOMES = "outcomes.parquet";
    static final String KINDS = "kinds.parquet";
    static final String TIMES = "times.parquet";
    static final String STRATA = "strata.parquet";

    private static final List<String> ALL = List.of(OUTCOMES, KINDS, TIMES, STRATA);

    private static final String STRATA_IN_ORDER =
            "SELECT product_class, measure_id, condition FROM read_parquet(:strata) ORDER BY stratum";

    private static final String KINDS_IN_ORDER = """
            SELECT horizon_days, own_horizon, goal_class, failure_event, improvement, responder, synthetic, open_query
              FROM read_parquet(:kinds) ORDER BY outcome
            """;

    private static final String HAS_COLUMN =
            "SELECT count(*) > 0 FROM (DESCRIBE SELECT * FROM read_parquet(:outcomes)) WHERE column_name = :column";

    /** The factor that was added last. */
    private static final String NEWEST_COLUMN = "clinic_volume";

    private static final String MANIFEST = "manifest.json";
    private static final int BUFFER = 1 << 16;

    private final CutDirectory directory;
    private final CutRowsQuery rows;
    private final CutDatabase duck;

    CutFiles(CutDirectory directory, CutRowsQuery rows, CutDatabase duck) {
        this.directory = directory;
        this.rows = rows;
        this.duck = duck;
    }

    /** Those of a cut, if there are any. */
    void remove(UUID cut) throws IOException {
        delete(directory.unfinished(cut));
        delete(directory.of(cut));
    }

    /** In the transaction of the caller, which is one snapshot. The files appear together or not at all. */
    Made write(UUID cut) throws IOException, SQLException {
        remove(cut);
        Path unfinished = directory.unfinished(cut);
        Files.createDirectories(unfinished);
        Moment moment = rows.begin(cut);
        long outcomes = csv(unfinished, CutRowsQuery.OUTCOMES, OUTCOMES);
        long times = csv(unfinished, CutRowsQuery.TIMES, TIMES);
        new CutTables(unfinished).write(duck);
        Files.delete(csv(unfinished, OUTCOMES));
        Files.delete(csv(unfinished, TIMES));
        List<CutFile> files =
                ALL.stream().map(name -> described(unfinished, name)).toList();
        Made made = new Made(moment.takenAt(), moment.takenOn(), outcomes, times, files);
        Files.writeString(unfinished.resolve(MANIFEST), JsonColumn.of(made));
        for (String name : ALL) {
            force(unfinished.resolve(name));
        }
        force(unfinished.resolve(MANIFEST));
        Files.move(unfinished, directory.of(cut), StandardCopyOption.ATOMIC_MOVE);
        return made;
    }

    /** Whether a cut has the files that are read here, and their columns: until V0057 there were two, until V0062 fewer factors. */
    boolean isReadable(DataCut cut, JdbcClient reader) {
        return cut.files().stream().map(CutFile::name).toList().containsAll(ALL)
                && reader.sql(HAS_COLUMN)
                        .param(
                                "outcomes",
                                directory.of(cut.id()).resolve(OUTCOMES).toString())
                        .param("column", NEWEST_COLUMN)
                        .query(Boolean.class)
                        .single();
    }

    /** What reads the files of a cut, which stand. */
    OpenCut open(UUID cut, JdbcClient reader) {
        Path files = directory.of(cut);
        List<Stratum> strata = reader.sql(STRATA_IN_ORDER)
                .param("strata", files.resolve(STRATA).toString())
                .query((row, number) -> new Stratum(
                        row.getString("product_class"), row.getString("measure_id"), row.getString("condition")))
                .list();
        List<Kind> kinds = reader.sql(KINDS_IN_ORDER)
                .param("kinds", files.resolve(KINDS).toString())
                .query(CutFiles::kind)
                .list();
        return new OpenCut(reader, files.resolve(OUTCOMES), kinds, files.resolve(TIMES), strata);
    }

    private static Kind kind(ResultSet row, int number) throws SQLException {
        return new Kind(
                row.getInt("horizon_days"),
                row.getBoolean("own_horizon"),
                row.getString("goal_class"),
                row.getString("failure_event"),
                row.getBigDecimal("improvement"),
                row.getObject("responder", Boolean.class),
                row.getBoolean("synthetic"),
                row.getBoolean("open_query"));
    }

    private long csv(Path unfinished, String select, String name) throws IOException {
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(csv(unfinished, name)), BUFFER)) {
            return rows.copy(select, file);
        }
    }

    /** What becomes the file of a name. */
    static Path csv(Path unfinished, String name) {
        return unfinished.resolve(name + ".csv");
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

package org.candorregistry.core.cut;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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

    static final String GOALS = "goals.parquet";
    static final String MARGINS = "margins.parquet";

    private static final List<String> ALL = List.of(OUTCOMES, MARGINS, KINDS, TIMES, STRATA, GOALS);

    private static final String STRATA_IN_ORDER =
            "SELECT product_class, measure_id, condition FROM read_parquet(:strata) ORDER BY stratum";

    private static final String KINDS_IN_ORDER = """
            SELECT horizon_days, own_horizon, goal_class, failure_event, improvement, responder, synthetic, open_query
              FROM read_parquet(:kinds) ORDER BY outcome
            """;

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
        KeptFiles.delete(directory.unfinished(cut));
        KeptFiles.delete(directory.of(cut));
    }

    /** In the transaction of the caller, which is one snapshot. The files appear together or not at all. */
    Made write(UUID cut) throws IOException, SQLException {
        remove(cut);
        Path unfinished = directory.unfinished(cut);
        Files.createDirectories(unfinished);
        Moment moment = rows.begin(cut);
        csv(unfinished, CutRowsQuery.GOALS, GOALS);
        long outcomes = csv(unfinished, CutRowsQuery.OUTCOMES, OUTCOMES);
        long times = csv(unfinished, CutRowsQuery.TIMES, TIMES);
        new CutTables(unfinished).write(duck);
        for (String raw : List.of(OUTCOMES, TIMES, GOALS)) {
            Files.delete(csv(unfinished, raw));
        }
        List<CutFile> files =
                ALL.stream().map(name -> CutFile.of(unfinished.resolve(name))).toList();
        Made made = new Made(moment.takenAt(), moment.takenOn(), outcomes, times, files);
        Files.writeString(unfinished.resolve(MANIFEST), JsonColumn.of(made));
        KeptFiles.appear(unfinished, directory.of(cut));
        return made;
    }

    /** Whether a cut has the files that are read here: until V0057 there were two, until V0065 four. */
    static boolean isReadable(DataCut cut) {
        return cut.files().stream().map(CutFile::name).toList().containsAll(ALL);
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
        return new OpenCut(
                reader,
                files.resolve(OUTCOMES),
                files.resolve(MARGINS),
                kinds,
                files.resolve(TIMES),
                strata,
                files.resolve(GOALS));
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
            } else if (!CutFile.of(path).equals(file)) {
                damaged.add(file.name() + " is not the file that was written");
            }
        }
        if (!damaged.isEmpty()) {
            throw new RegistryException(
                    CutFailure.CUT_DAMAGED, "Data cut " + cut.id() + ": " + String.join(", ", damaged) + ".");
        }
    }
}

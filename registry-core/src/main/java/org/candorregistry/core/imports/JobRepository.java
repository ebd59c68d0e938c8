package org.candorregistry.core.imports;

import java.nio.charset.Charset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.candorregistry.core.column.JsonColumn;
import org.candorregistry.core.imports.csv.CsvForm;
import org.candorregistry.core.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JobRepository {

    static final String INSERT = """
            INSERT INTO import_job (clinic_id, import_id, received_at, actor, role, mapping, mapping_name,
                                    mapping_version, mode, dry_run, file_bytes, sha256, charset, delimiter, header_row,
                                    state, phase)
            VALUES (current_clinic(), :id, current_instant(), current_actor(), :role, CAST(:mapping AS jsonb),
                    :mappingName, :mappingVersion, :mode, :dryRun, :bytes, :sha256, :charset, :delimiter, :headerRow,
                    'WAITING', 'READING')
            """;

    static final String FIND = "SELECT * FROM import_job WHERE import_id = :id";

    static final String LIST = """
            SELECT * FROM import_job WHERE import_id > :after ORDER BY import_id LIMIT :fetch
            """;

    static final String STARTED = """
            UPDATE import_job
               SET state = 'RUNNING', started_at = coalesce(started_at, current_instant()),
                   phase_started_at = coalesce(phase_started_at, current_instant())
             WHERE import_id = :id
            """;

    static final String BEGUN = """
            UPDATE import_job
               SET phase = :phase, phase_started_at = current_instant(), rows_read = :read,
                   rows_done = CAST(:skipped AS bigint) + CAST(:refused AS bigint),
                   rows_accepted = 0, rows_unchanged = 0, rows_skipped = :skipped, rows_refused = :refused
             WHERE import_id = :id
            """;

    static final String ADVANCED = """
            UPDATE import_job
               SET rows_read = rows_read + :read, rows_done = rows_done + :done, rows_accepted = rows_accepted + :accepted,
                   rows_unchanged = rows_unchanged + :unchanged, rows_skipped = rows_skipped + :skipped,
                   rows_refused = rows_refused + :refused
             WHERE import_id = :id
            """;

    static final String ENDED = """
            UPDATE import_job
               SET state = :state, ended_at = current_instant(), failure = :failure, failure_detail = :detail
             WHERE import_id = :id
            """;

    static final String CANCELLED = """
            UPDATE import_job SET cancelled_by = current_actor() WHERE import_id = :id AND ended_at IS NULL
            """;

    private final JdbcClient jdbc;

    JobRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(NewJob job) {
        SubmitImport asked = job.asked();
        jdbc.sql(INSERT)
                .param("id", asked.id())
                .param("role", job.role())
                .param("mapping", job.mapping().toString())
                .param("mappingName", asked.mappingName())
                .param("mappingVersion", job.mappingVersion(), Types.INTEGER)
                .param("mode", asked.mode().name())
                .param("dryRun", asked.dryRun())
                .param("bytes", asked.file().bytes())
                .param("sha256", job.sealedDigest())
                .param("charset", job.form().charset().name())
                .param("delimiter", String.valueOf(job.form().delimiter()))
                .param("headerRow", job.form().headerRow())
                .update();
    }

    Optional<ImportJob> find(UUID id, BiFunction<UUID, byte[], byte[]> opened) {
        return jdbc.sql(FIND)
                .param("id", id)
                .query((row, number) -> read(row, opened))
                .optional();
    }

    List<ImportJob> list(PageRequest page, BiFunction<UUID, byte[], byte[]> opened) {
        return jdbc.sql(LIST)
                .param("after", page.afterOrStart())
                .param("fetch", page.fetch())
                .query((row, number) -> read(row, opened))
                .list();
    }

    void started(UUID id) {
        jdbc.sql(STARTED).param("id", id).update();
    }

    /** Begins a phase; {@code so} counts what reading found, which no later phase looks at. */
    void begun(UUID id, ImportPhase phase, RowCounts so) {
        jdbc.sql(BEGUN)
                .param("id", id)
                .param("phase", phase.name())
                .param("read", so.read())
                .param("skipped", so.skipped())
                .param("refused", so.refused())
                .update();
    }

    void advanced(UUID id, RowCounts more) {
        jdbc.sql(ADVANCED)
                .param("id", id)
                .param("read", more.read())
                .param("done", more.done())
                .param("accepted", more.accepted())
                .param("unchanged", more.unchanged())
                .param("skipped", more.skipped())
                .param("refused", more.refused())
                .update();
    }

    void ended(UUID id, ImportState state, @Nullable String failure, @Nullable String detail) {
        jdbc.sql(ENDED)
                .param("id", id)
                .param("state", state.name())
                .param("failure", failure)
                .param("detail", detail)
                .update();
    }

    /** Whether it had not ended. */
    boolean cancel(UUID id) {
        return jdbc.sql(CANCELLED).param("id", id).update() == 1;
    }

    private static ImportJob read(ResultSet row, BiFunction<UUID, byte[], byte[]> opened) throws SQLException {
        UUID id = row.getObject("import_id", UUID.class);
        return new ImportJob(
                id,
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("role"),
                JsonColumn.object(row, "mapping"),
                row.getString("mapping_name"),
                row.getObject("mapping_version", Integer.class),
                ImportMode.valueOf(row.getString("mode")),
                row.getBoolean("dry_run"),
                row.getLong("file_bytes"),
                HexFormat.of().formatHex(opened.apply(id, row.getBytes("sha256"))),
                new CsvForm(
                        Charset.forName(row.getString("charset")),
                        row.getString("delimiter").charAt(0),
                        row.getInt("header_row"),
                        List.of()),
                ImportState.valueOf(row.getString("state")),
                ImportPhase.valueOf(row.getString("phase")),
                new RowCounts(
                        row.getLong("rows_read"),
                        row.getLong("rows_done"),
                        row.getLong("rows_accepted"),
                        row.getLong("rows_unchanged"),
                        row.getLong("rows_skipped"),
                        row.getLong("rows_refused")),
                row.getString("cancelled_by"),
                instant(row, "started_at"),
                instant(row, "phase_started_at"),
                instant(row, "ended_at"),
                row.getString("failure"),
                row.getString("failure_detail"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    /**
     * What is written of a job that begins.
     *
     * @param sealedDigest of the file
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record NewJob(
            SubmitImport asked,
            String role,
            tools.jackson.databind.JsonNode mapping,
            @Nullable Integer mappingVersion,
            CsvForm form,
            byte[] sealedDigest) {}
}

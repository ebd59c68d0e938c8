package org.candorregistry.core.extract;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candorregistry.core.column.JsonColumn;
import org.candorregistry.core.cut.DataCut.CutFile;
import org.candorregistry.core.extract.Extract.State;
import org.candorregistry.core.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose extracts are seen is decided by row-level security. */
@Repository
class ExtractRepository {

    static final String ORDER = """
            INSERT INTO extract (extract_id, project_id, cut_id, researcher, state, asked_at)
            VALUES (:id, :project, :cut, current_actor(), 'WAITING', current_instant())
            """;

    /** Whoever makes one holds its row until it is made, so that others skip it, and it is free again when they die. */
    static final String CLAIM = """
            SELECT * FROM extract WHERE state = 'WAITING' ORDER BY extract_id LIMIT 1 FOR UPDATE SKIP LOCKED
            """;

    static final String READY = """
            UPDATE extract SET state = 'READY', made_at = current_instant(), report = CAST(:report AS jsonb),
                               files = CAST(:files AS jsonb)
             WHERE extract_id = :id
            """;

    static final String FAILED = "UPDATE extract SET state = 'FAILED', failure = :failure WHERE extract_id = :id";

    static final String FIND = "SELECT * FROM extract WHERE extract_id = :id";

    static final String LIST = "SELECT * FROM extract WHERE extract_id > :after ORDER BY extract_id LIMIT :fetch";

    private final JdbcClient jdbc;

    ExtractRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void order(UUID id, UUID project, UUID cut) {
        jdbc.sql(ORDER)
                .param("id", id)
                .param("project", project)
                .param("cut", cut)
                .update();
    }

    Optional<Extract> claim() {
        return jdbc.sql(CLAIM).query(ExtractRepository::read).optional();
    }

    void ready(UUID id, ExtractReport report, List<CutFile> files) {
        jdbc.sql(READY)
                .param("id", id)
                .param("report", JsonColumn.of(report))
                .param("files", JsonColumn.of(files))
                .update();
    }

    void failed(UUID id, String failure) {
        jdbc.sql(FAILED).param("id", id).param("failure", failure).update();
    }

    Optional<Extract> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(ExtractRepository::read).optional();
    }

    List<Extract> list(PageRequest page) {
        return jdbc.sql(LIST)
                .param("after", page.afterOrStart())
                .param("fetch", page.fetch())
                .query(ExtractRepository::read)
                .list();
    }

    private static Extract read(ResultSet row, int number) throws SQLException {
        return new Extract(
                row.getObject("extract_id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getObject("cut_id", UUID.class),
                row.getString("researcher"),
                State.valueOf(row.getString("state")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                ProjectRepository.instant(row, "made_at"),
                report(row),
                row.getString("files") == null ? List.of() : JsonColumn.list(row, "files", CutFile[].class),
                row.getString("failure"));
    }

    private static @Nullable ExtractReport report(ResultSet row) throws SQLException {
        byte[] report = row.getBytes("report");
        return report == null ? null : JsonColumn.read(report, ExtractReport.class);
    }
}

package org.candorregistry.core.cut;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candorregistry.core.column.JsonColumn;
import org.candorregistry.core.cut.DataCut.CutFile;
import org.candorregistry.core.cut.DataCut.Made;
import org.candorregistry.core.cut.DataCut.State;
import org.candorregistry.core.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CutRepository {

    static final String ORDER = """
            INSERT INTO data_cut (cut_id, state, asked_at, asked_by)
            VALUES (:id, 'WAITING', current_instant(), current_actor())
            """;

    static final String ORDER_NIGHTLY = """
            INSERT INTO data_cut (cut_id, state, asked_at, asked_by, nightly_of)
            VALUES (:id, 'WAITING', :at, 'nightly', :day)
                ON CONFLICT (nightly_of) DO NOTHING
            """;

    /** Whoever makes a cut holds its row until it is made, so that others skip it, and it is free again when they die. */
    static final String CLAIM = """
            SELECT cut_id FROM data_cut WHERE state = 'WAITING' ORDER BY cut_id LIMIT 1 FOR UPDATE SKIP LOCKED
            """;

    static final String READY = """
            UPDATE data_cut SET state = 'READY', taken_at = :takenAt, taken_on = :takenOn, outcomes = :outcomes,
                                times = :times, files = CAST(:files AS jsonb)
             WHERE cut_id = :id
            """;

    static final String FAILED = "UPDATE data_cut SET state = 'FAILED', failure = :failure WHERE cut_id = :id";

    static final String FIND = "SELECT * FROM data_cut WHERE cut_id = :id";

    static final String LATEST = "SELECT * FROM data_cut WHERE state = 'READY' ORDER BY cut_id DESC LIMIT 1";

    static final String LIST = "SELECT * FROM data_cut WHERE cut_id > :after ORDER BY cut_id LIMIT :fetch";

    /** The oldest nightly cut that no answer, fact or extract came from; others skip it while it is removed. */
    static final String CLAIM_UNASKED = """
            SELECT d.cut_id FROM data_cut d
             WHERE d.nightly_of < :before
               AND d.state <> 'WAITING'
               AND NOT EXISTS (SELECT 1 FROM cut_answer a WHERE a.cut_id = d.cut_id)
               AND NOT EXISTS (SELECT 1 FROM fact_edition e WHERE e.cut_id = d.cut_id)
               AND NOT EXISTS (SELECT 1 FROM extract x WHERE x.cut_id = d.cut_id)
               AND d.cut_id <> (SELECT l.cut_id FROM data_cut l WHERE l.state = 'READY' ORDER BY l.cut_id DESC LIMIT 1)
             ORDER BY d.cut_id LIMIT 1
               FOR UPDATE OF d SKIP LOCKED
            """;

    static final String REMOVE = "DELETE FROM data_cut WHERE cut_id = :id";

    private final JdbcClient jdbc;

    CutRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void order(UUID id) {
        jdbc.sql(ORDER).param("id", id).update();
    }

    /** Whether nobody had ordered the cut of this night. */
    boolean orderNightly(UUID id, Instant at, LocalDate day) {
        return jdbc.sql(ORDER_NIGHTLY)
                        .param("id", id)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("day", day)
                        .update()
                == 1;
    }

    Optional<UUID> claim() {
        return jdbc.sql(CLAIM).query(UUID.class).optional();
    }

    Optional<UUID> claimUnasked(LocalDate before) {
        return jdbc.sql(CLAIM_UNASKED).param("before", before).query(UUID.class).optional();
    }

    void remove(UUID id) {
        jdbc.sql(REMOVE).param("id", id).update();
    }

    void ready(UUID id, Made made) {
        jdbc.sql(READY)
                .param("id", id)
                .param("takenAt", made.takenAt().atOffset(ZoneOffset.UTC))
                .param("takenOn", made.takenOn())
                .param("outcomes", made.outcomes())
                .param("times", made.times())
                .param("files", JsonColumn.of(made.files()))
                .update();
    }

    void failed(UUID id, String failure) {
        jdbc.sql(FAILED).param("id", id).param("failure", failure).update();
    }

    Optional<DataCut> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query((row, number) -> read(row)).optional();
    }

    Optional<DataCut> latest() {
        return jdbc.sql(LATEST).query((row, number) -> read(row)).optional();
    }

    List<DataCut> list(PageRequest page) {
        return jdbc.sql(LIST)
                .param("after", page.afterOrStart())
                .param("fetch", page.fetch())
                .query((row, number) -> read(row))
                .list();
    }

    private static DataCut read(ResultSet row) throws SQLException {
        return new DataCut(
                row.getObject("cut_id", UUID.class),
                State.valueOf(row.getString("state")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("asked_by"),
                row.getObject("nightly_of", LocalDate.class),
                takenAt(row),
                row.getObject("taken_on", LocalDate.class),
                row.getObject("outcomes", Long.class),
                row.getObject("times", Long.class),
                row.getString("files") == null ? List.of() : JsonColumn.list(row, "files", CutFile[].class),
                row.getString("failure"));
    }

    private static @Nullable Instant takenAt(ResultSet row) throws SQLException {
        OffsetDateTime moment = row.getObject("taken_at", OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}

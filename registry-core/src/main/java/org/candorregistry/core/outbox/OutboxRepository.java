package org.candorregistry.core.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candorregistry.core.outbox.OutboxMessage.State;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.session.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OutboxRepository {

    static final String INSERT = """
            INSERT INTO outbox_message (clinic_id, message_id, treatment_id, horizon_days, link_id, sealed, expires_at)
            VALUES (current_clinic(), :id, :treatment, :horizonDays, :link, :sealed, :expiresAt)
            """;

    static final String TURN = """
            INSERT INTO outbox_turn (message_id, for_clinic, not_before) VALUES (:id, current_clinic(), now())
            """;

    /** By the database's clock, which all copies of the service share. */
    static final String TAKE = """
            UPDATE outbox_turn
               SET not_before = now() + make_interval(secs => :seconds)
             WHERE message_id = (SELECT message_id FROM outbox_turn
                                  WHERE not_before <= now()
                                  ORDER BY not_before
                                  LIMIT 1
                                    FOR UPDATE SKIP LOCKED)
            RETURNING message_id, for_clinic
            """;

    static final String AGAIN = """
            UPDATE outbox_turn SET not_before = now() + make_interval(secs => :seconds) WHERE message_id = :id
            """;

    static final String OVER = "DELETE FROM outbox_turn WHERE message_id = :id";

    static final String FIND = "SELECT * FROM outbox_message WHERE message_id = :id";

    static final String LOCK = "SELECT * FROM outbox_message WHERE message_id = :id FOR NO KEY UPDATE";

    static final String SEALED = "SELECT sealed FROM outbox_message WHERE message_id = :id";

    static final String LIST = """
            SELECT * FROM outbox_message
             WHERE message_id > :after AND (CAST(:state AS text) IS NULL OR state = :state)
             ORDER BY message_id
             LIMIT :fetch
            """;

    static final String TURNED = """
            UPDATE outbox_message
               SET state = :state, failure = :failure,
                   sealed = CASE WHEN :state IN ('WAITING', 'SENDING') THEN sealed END
             WHERE message_id = :id
            """;

    private final JdbcClient jdbc;

    OutboxRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose turn it is. */
    record Turn(UUID message, UUID clinic) {}

    void insert(UUID id, UUID treatment, int horizonDays, UUID link, byte[] sealed, Instant expiresAt) {
        jdbc.sql(INSERT)
                .param("id", id)
                .param("treatment", treatment)
                .param("horizonDays", horizonDays)
                .param("link", link)
                .param("sealed", sealed)
                .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(TURN).param("id", id).update();
    }

    /** @param time until somebody else may take it */
    Optional<Turn> take(Duration time) {
        return jdbc.sql(TAKE)
                .param("seconds", time.toSeconds())
                .query((row, number) ->
                        new Turn(row.getObject("message_id", UUID.class), row.getObject("for_clinic", UUID.class)))
                .optional();
    }

    void again(UUID id, Duration in) {
        jdbc.sql(AGAIN).param("id", id).param("seconds", in.toSeconds()).update();
    }

    void over(UUID id) {
        jdbc.sql(OVER).param("id", id).update();
    }

    Optional<OutboxMessage> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(OutboxRepository::read).optional();
    }

    Optional<OutboxMessage> lock(UUID id) {
        return jdbc.sql(LOCK).param("id", id).query(OutboxRepository::read).optional();
    }

    byte[] sealed(UUID id) {
        return jdbc.sql(SEALED).param("id", id).query(byte[].class).single();
    }

    List<OutboxMessage> list(@Nullable State state, PageRequest page) {
        return jdbc.sql(LIST)
                .param("state", state == null ? null : state.name())
                .param("after", page.afterOrStart())
                .param("fetch", page.fetch())
                .query(OutboxRepository::read)
                .list();
    }

    void turned(UUID id, State state, @Nullable String failure) {
        jdbc.sql(TURNED)
                .param("id", id)
                .param("state", state.name())
                .param("failure", failure)
                .update();
    }

    private static OutboxMessage read(ResultSet row, int number) throws SQLException {
        return new OutboxMessage(
                row.getObject("message_id", UUID.class),
                row.getObject("treatment_id", UUID.class),
                row.getInt("horizon_days"),
                row.getObject("link_id", UUID.class),
                State.valueOf(row.getString("state")),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getString("failure"),
                Recorded.of(row));
    }
}

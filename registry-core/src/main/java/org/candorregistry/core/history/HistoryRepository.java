package org.candorregistry.core.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.column.JsonColumn;
import org.candorregistry.core.session.Recorded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HistoryRepository {

    static final String OF_RECORD = """
            SELECT * FROM record_history
             WHERE record_type = :type AND record_id = :id
             ORDER BY version
            """;

    static final String OF_TREATMENT = """
            SELECT * FROM record_history
             WHERE treatment_id = :id AND follow_up_id IS NULL AND record_type IN ('treatment', 'goal', 'score')
             ORDER BY replaced_at, record_type, record_id, version
            """;

    static final String OF_FOLLOW_UP = """
            SELECT * FROM record_history
             WHERE follow_up_id = :id AND record_type IN ('follow_up', 'score', 'clinical_event')
             ORDER BY replaced_at, record_type, record_id, version
            """;

    private final JdbcClient jdbc;

    HistoryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FormerState> of(String type, UUID id) {
        return jdbc.sql(OF_RECORD)
                .param("type", type)
                .param("id", id)
                .query(HistoryRepository::read)
                .list();
    }

    List<FormerState> ofTreatment(UUID id) {
        return jdbc.sql(OF_TREATMENT)
                .param("id", id)
                .query(HistoryRepository::read)
                .list();
    }

    List<FormerState> ofFollowUp(UUID id) {
        return jdbc.sql(OF_FOLLOW_UP)
                .param("id", id)
                .query(HistoryRepository::read)
                .list();
    }

    private static FormerState read(ResultSet row, int number) throws SQLException {
        return new FormerState(
                row.getString("record_type"),
                row.getObject("record_id", UUID.class),
                JsonColumn.object(row, "record"),
                Recorded.of(row),
                instant(row, "replaced_at"),
                row.getString("replaced_by"),
                row.getString("reason"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

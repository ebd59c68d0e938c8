package org.candorregistry.core.instrument;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.candorregistry.core.codelist.Citation;
import org.candorregistry.core.instrument.Threshold.Improvement;
import org.candorregistry.core.instrument.Threshold.ValueKind;
import org.candorregistry.core.session.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ThresholdRepository {

    static final String LIST = """
            SELECT threshold_id, measure_id, measure_published, kind, value, value_high, value_kind, improvement,
                   value_published,population, condition, n, method, follow_up, preference_reason, verified,
                   citation, note, version, recorded_at, recorded_by
              FROM threshold
             WHERE (CAST(:id AS text) IS NULL OR threshold_id = :id)
               AND (CAST(:measureId AS text) IS NULL OR measure_id = :measureId)
               AND (CAST(:preferredFor AS text) IS NULL OR (preferred AND condition = :preferredFor))
             ORDER BY measure_id NULLS LAST, kind, threshold_id
            """;

    static final String INSERT = """
            INSERT INTO threshold (threshold_id, measure_id, measure_published, kind, value, value_high, value_kind,
                                   improvement, value_published, population, condition, n, method, follow_up, verified,
                                   preferred, preference_reason, citation, note)
            VALUES (:id, :measureId, :measurePublished, :kind, :value, :valueHigh, :valueKind,
                    :improvement, :valuePublished, :population, :condition, :n, :method, :followUp, :verified,
                    CAST(:preferenceReason AS text) IS NOT NULL, :preferenceReason, :citation, :note)
            """;

    static final String UPDATE = """
            UPDATE threshold
               SET measure_id = :measureId, measure_published = :measurePublished, kind = :kind, value = :value,
                   value_high = :valueHigh, value_kind = :valueKind, improvement = :improvement,
                   value_published = :valuePublished, population = :population, condition = :condition, n = :n,
                   method = :method, follow_up = :followUp, verified = :verified,
                   preferred = CAST(:preferenceReason AS text) IS NOT NULL, preference_reason = :preferenceReason,
                   citation = :citation, note = :note
             WHERE threshold_id = :id AND version = :version
            """;

    private final JdbcClient jdbc;

    ThresholdRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Threshold> all() {
        return select(null, null, null);
    }

    List<Threshold> ofMeasure(String measureId) {
        return select(null, measureId, null);
    }

    Optional<Threshold> find(String id) {
        return select(id, null, null).stream().findFirst();
    }

    Optional<Threshold> preferred(String measureId, String condition) {
        return select(null, measureId, condition).stream().findFirst();
    }

    void insert(RecordThreshold command) {
        with(jdbc.sql(INSERT), command).update();
    }

    /** Whether the version was still the newest one. */
    boolean update(int version, RecordThreshold command) {
        return with(jdbc.sql(UPDATE), command).param("version", version).update() == 1;
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, RecordThreshold command) {
        return statement
                .param("id", command.id())
                .param("measureId", command.measureId())
                .param("measurePublished", command.measurePublished())
                .param("kind", command.kind().name())
                .param("value", command.value())
                .param("valueHigh", command.valueHigh())
                .param("valueKind", command.valueKind().name())
                .param("improvement", command.improvement().name())
                .param("valuePublished", command.valuePublished())
                .param("population", command.population())
                .param("condition", command.condition())
                .param("n", command.n())
                .param("method", command.method())
                .param("followUp", command.followUp())
                .param("preferenceReason", command.preferenceReason())
                .param("verified", command.citation().verified())
                .param("citation", command.citation().source())
                .param("note", command.citation().note());
    }

    private List<Threshold> select(@Nullable String id, @Nullable String measureId, @Nullable String preferredFor) {
        return jdbc.sql(LIST)
                .param("id", id)
                .param("measureId", measureId)
                .param("preferredFor", preferredFor)
                .query(ThresholdRepository::threshold)
                .list();
    }

    private static Threshold threshold(ResultSet row, int number) throws SQLException {
        return new Threshold(
                row.getString("threshold_id"),
                row.getString("measure_id"),
                row.getString("measure_published"),
                ThresholdKind.valueOf(row.getString("kind")),
                row.getBigDecimal("value"),
                row.getBigDecimal("value_high"),
                ValueKind.valueOf(row.getString("value_kind")),
                Improvement.valueOf(row.getString("improvement")),
                row.getString("value_published"),
                row.getString("population"),
                row.getString("condition"),
                row.getObject("n", Integer.class),
                row.getString("method"),
                row.getString("follow_up"),
                row.getString("preference_reason"),
                new Citation(row.getBoolean("verified"), row.getString("citation"), row.getString("note")),
                Recorded.of(row));
    }
}

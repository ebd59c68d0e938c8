package org.candorregistry.core.instrument;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.candorregistry.core.codelist.Citation;
import org.candorregistry.core.instrument.Threshold.ValueKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ThresholdRepository {

    static final String LIST = """
            SELECT threshold_id, measure_id, measure_published, kind, value, value_high, value_kind, value_published,
                   population, condition, n, method, follow_up, preference_reason, verified, citation, note
              FROM threshold
             WHERE (CAST(:id AS text) IS NULL OR threshold_id = :id)
               AND (CAST(:measureId AS text) IS NULL OR measure_id = :measureId)
               AND (CAST(:preferredFor AS text) IS NULL OR (preferred AND condition = :preferredFor))
             ORDER BY measure_id NULLS LAST, kind, threshold_id
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
                row.getString("value_published"),
                row.getString("population"),
                row.getString("condition"),
                row.getObject("n", Integer.class),
                row.getString("method"),
                row.getString("follow_up"),
                row.getString("preference_reason"),
                new Citation(row.getBoolean("verified"), row.getString("citation"), row.getString("note")));
    }
}

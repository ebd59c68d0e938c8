package org.candorregistry.core.treatment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.candorregistry.core.column.ArrayColumn;
import org.candorregistry.core.column.JsonColumn;
import org.candorregistry.core.session.Recorded;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Scores that were recorded with treatments; those of follow-ups belong to the feature followup. */
@Repository
class BaselineRepository {

    static final String INSERT = """
            INSERT INTO score (clinic_id, score_id, treatment_id, measure_id, value, observed_on,
                               answers, missing, scoring)
            VALUES (current_clinic(), :id, :treatment, :measure, :value, :observedOn,
                    CAST(:answers AS jsonb), CAST(:missing AS jsonb), :scoring)
            """;

    static final String RETRACT = "UPDATE score SET retracted = true WHERE score_id = ANY (CAST(:ids AS uuid[]))";

    static final String OF_TREATMENTS = """
            SELECT * FROM score
             WHERE treatment_id = ANY (CAST(:treatments AS uuid[])) AND follow_up_id IS NULL AND NOT retracted
             ORDER BY observed_on, score_id
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    BaselineRepository(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.batches = new NamedParameterJdbcTemplate(dataSource);
    }

    void insert(Collection<WrittenBaseline> scores) {
        batches.batchUpdate(
                INSERT, scores.stream().map(BaselineRepository::columns).toArray(SqlParameterSource[]::new));
    }

    void retract(Collection<UUID> scoreIds) {
        jdbc.sql(RETRACT).param("ids", ArrayColumn.ofIds(scoreIds)).update();
    }

    /** Scores that stand, by day, by treatment. */
    Map<UUID, List<RecordedBaseline>> of(Collection<UUID> treatments) {
        return jdbc
                .sql(OF_TREATMENTS)
                .param("treatments", ArrayColumn.ofIds(treatments))
                .query((row, number) -> Map.entry(row.getObject("treatment_id", UUID.class), read(row)))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static SqlParameterSource columns(WrittenBaseline written) {
        BaselineScore score = written.score();
        return new MapSqlParameterSource("id", written.id())
                .addValue("treatment", written.treatment())
                .addValue("measure", score.measure())
                .addValue("value", score.value())
                .addValue("observedOn", score.observedOn())
                .addValue("answers", score.answers().isEmpty() ? null : JsonColumn.of(score.answers()), Types.VARCHAR)
                .addValue("missing", score.missing().isEmpty() ? null : JsonColumn.of(score.missing()), Types.VARCHAR)
                .addValue("scoring", score.scoring());
    }

    private static RecordedBaseline read(ResultSet row) throws SQLException {
        return new RecordedBaseline(
                row.getObject("score_id", UUID.class),
                new BaselineScore(
                        row.getString("measure_id"),
                        row.getBigDecimal("value"),
                        row.getObject("observed_on", LocalDate.class),
                        row.getString("answers") == null ? Map.of() : JsonColumn.numbers(row, "answers"),
                        row.getString("missing") == null ? Map.of() : JsonColumn.texts(row, "missing"),
                        row.getString("scoring")),
                Recorded.of(row));
    }

    /** What is written of a score. */
    record WrittenBaseline(UUID id, UUID treatment, BaselineScore score) {}
}

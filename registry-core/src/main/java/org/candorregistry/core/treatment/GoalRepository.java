package org.candorregistry.core.treatment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.candorregistry.core.column.ArrayColumn;
import org.candorregistry.core.session.Recorded;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GoalRepository {

    static final String INSERT = """
            INSERT INTO goal (clinic_id, goal_id, treatment_id, goal_domain, measure_id, target_kind, target_value,
                              horizon_days, failure_events)
            VALUES (current_clinic(), :id, :treatment, :domain, :measure, :targetKind, :targetValue,
                    :horizonDays, :failureEvents)
            """;

    static final String UPDATE = """
            UPDATE goal
               SET goal_domain = :domain, target_kind = :targetKind, target_value = :targetValue,
                   horizon_days = :horizonDays, failure_events = :failureEvents
             WHERE goal_id = :id
            """;

    static final String RETRACT = "UPDATE goal SET retracted = true WHERE goal_id = ANY (CAST(:ids AS uuid[]))";

    static final String OF_TREATMENTS = """
            SELECT * FROM goal
             WHERE treatment_id = ANY (CAST(:treatments AS uuid[])) AND NOT retracted
             ORDER BY goal_id
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    GoalRepository(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.batches = new NamedParameterJdbcTemplate(dataSource);
    }

    void insert(Collection<WrittenGoal> goals) {
        batches.batchUpdate(INSERT, columns(goals));
    }

    /** Replaces all of a goal but its measure. */
    void update(Collection<WrittenGoal> goals) {
        batches.batchUpdate(UPDATE, columns(goals));
    }

    void retract(Collection<UUID> goalIds) {
        jdbc.sql(RETRACT).param("ids", ArrayColumn.ofIds(goalIds)).update();
    }

    /** Goals that stand, in the order in which they were recorded, by treatment. */
    Map<UUID, List<Goal>> of(Collection<UUID> treatments) {
        return jdbc
                .sql(OF_TREATMENTS)
                .param("treatments", ArrayColumn.ofIds(treatments))
                .query((row, number) -> Map.entry(row.getObject("treatment_id", UUID.class), read(row)))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static SqlParameterSource[] columns(Collection<WrittenGoal> goals) {
        return goals.stream()
                .map(goal -> new MapSqlParameterSource("id", goal.id())
                        .addValue("treatment", goal.treatment())
                        .addValue("domain", goal.domain())
                        .addValue("measure", goal.measure())
                        .addValue("targetKind", goal.targetKind().name())
                        .addValue("targetValue", goal.targetValue())
                        .addValue("horizonDays", goal.horizonDays())
                        .addValue("failureEvents", ArrayColumn.of(goal.failureEvents())))
                .toArray(SqlParameterSource[]::new);
    }

    static Goal read(ResultSet row) throws SQLException {
        return new Goal(
                row.getObject("goal_id", UUID.class),
                row.getString("goal_domain"),
                row.getString("measure_id"),
                TargetKind.valueOf(row.getString("target_kind")),
                row.getBigDecimal("target_value"),
                row.getInt("horizon_days"),
                Objects.requireNonNull(ArrayColumn.texts(row, "failure_events"), "declared NOT NULL"),
                Recorded.of(row));
    }
}

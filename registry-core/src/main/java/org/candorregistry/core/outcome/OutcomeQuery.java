package org.candorregistry.core.outcome;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.candorregistry.core.column.ArrayColumn;
import org.candorregistry.core.column.NumberColumn;
import org.candorregistry.core.statistics.GoalClass;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads outcomes as they are stored and as today lies. */
@Repository
class OutcomeQuery {

    static final String GOALS = """
            SELECT f.goal_id, f.measure_id, f.goal_domain, f.condition, f.horizon_days, time.days, time.status,
                   time.event_kind
              FROM goal_fact f
              LEFT JOIN time_outcome time ON time.clinic_id = f.clinic_id AND time.goal_id = f.goal_id
             WHERE f.treatment_id = :treatment
             ORDER BY f.measure_id
            """;

    static final String OUTCOMES = """
            SELECT o.goal_id, o.horizon_days, point.label, o.closes_on, o.goal_class, o.failure_event, o.improvement,
                   o.baseline, o.follow_up, o.responder
              FROM goal_fact f
              JOIN goal_outcome o ON o.clinic_id = f.clinic_id AND o.goal_id = f.goal_id
              JOIN visit v ON v.clinic_id = f.clinic_id AND v.treatment_id = f.treatment_id
                          AND v.horizon_days = o.horizon_days
              JOIN follow_up_time_point point ON point.plan_id = v.plan_id AND point.horizon_days = o.horizon_days
             WHERE f.treatment_id = :treatment
             ORDER BY o.goal_id, o.horizon_days
            """;

    /** A goal's outcome at the horizon it is about, beside the smallest change by which it is classed. */
    static final String AT_HORIZON = """
            SELECT o.goal_id, o.horizon_days, point.label, o.closes_on, o.goal_class, o.failure_event, o.improvement,
                   o.baseline, o.follow_up, o.responder,
                   smallest.value AS smallest_change
              FROM goal_fact f
              JOIN goal_outcome o
                ON o.clinic_id = f.clinic_id AND o.goal_id = f.goal_id AND o.horizon_days = f.horizon_days
              LEFT JOIN threshold smallest
                ON smallest.measure_id = f.measure_id AND smallest.condition = f.condition AND smallest.preferred
              JOIN visit v ON v.clinic_id = f.clinic_id AND v.treatment_id = f.treatment_id
                          AND v.horizon_days = o.horizon_days
              JOIN follow_up_time_point point ON point.plan_id = v.plan_id AND point.horizon_days = o.horizon_days
             WHERE f.goal_id = ANY (:goals)
            """;

    private final JdbcClient jdbc;

    OutcomeQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StoredGoal> goals(UUID treatmentId) {
        return jdbc.sql(GOALS)
                .param("treatment", treatmentId)
                .query((row, number) -> new StoredGoal(
                        row.getObject("goal_id", UUID.class),
                        row.getString("measure_id"),
                        row.getString("goal_domain"),
                        row.getString("condition"),
                        row.getInt("horizon_days"),
                        time(row)))
                .list();
    }

    /** By goal; changes are not classed yet. */
    Map<UUID, List<GoalOutcome>> outcomes(UUID treatmentId, LocalDate today) {
        return jdbc
                .sql(OUTCOMES)
                .param("treatment", treatmentId)
                .query((row, number) -> Map.entry(row.getObject("goal_id", UUID.class), outcome(row, today)))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** By goal, each classed by the threshold that is preferred now. */
    Map<UUID, GoalOutcome> atHorizon(Collection<UUID> goals, LocalDate today) {
        return jdbc
                .sql(AT_HORIZON)
                .param("goals", ArrayColumn.ofIds(goals))
                .query((row, number) -> Map.entry(
                        row.getObject("goal_id", UUID.class),
                        outcome(row, today).classedBy(smallestChange(row))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static @Nullable TimeToEvent time(ResultSet row) throws SQLException {
        String status = row.getString("status");
        return status == null
                ? null
                : new TimeToEvent(row.getInt("days"), TimeToEvent.Status.valueOf(status), row.getString("event_kind"));
    }

    private static GoalOutcome outcome(ResultSet row, LocalDate today) throws SQLException {
        LocalDate closesOn = row.getObject("closes_on", LocalDate.class);
        String goalClass = row.getString("goal_class");
        return new GoalOutcome(
                row.getInt("horizon_days"),
                row.getString("label"),
                closesOn,
                goalClass == null ? GoalOutcome.unobserved(closesOn, today) : GoalClass.valueOf(goalClass),
                row.getString("failure_event"),
                NumberColumn.of(row, "baseline"),
                NumberColumn.of(row, "follow_up"),
                NumberColumn.of(row, "improvement"),
                row.getObject("responder", Boolean.class));
    }

    /** A preferred threshold is in points: constraint {@code threshold_preferred_ck}. */
    private static @Nullable SmallestChange smallestChange(ResultSet row) throws SQLException {
        BigDecimal points = row.getBigDecimal("smallest_change");
        return points == null ? null : new SmallestChange(points, false);
    }

    /** A goal without its timeline. */
    record StoredGoal(
            UUID id,
            String measure,
            String domain,
            String condition,
            int horizonDays,
            @Nullable TimeToEvent time) {}
}

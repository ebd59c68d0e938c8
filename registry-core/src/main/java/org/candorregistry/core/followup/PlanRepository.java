package org.candorregistry.core.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorregistry.core.column.ArrayColumn;
import org.candorregistry.core.column.JsonColumn;
import org.candorregistry.core.followup.ContactStep.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans with their time points and ladders, and the changes of treatments from one to another. */
@Repository
class PlanRepository {

    static final String PLANS = """
            SELECT plan_id, name, plan_version, baseline_opens, baseline_closes, ends_at_repeat, verified, citation, note,
                   (SELECT coalesce(jsonb_agg(jsonb_build_object(
                               'horizonDays', p.horizon_days, 'label', p.label, 'windowOpens', p.window_opens,
                               'windowCloses', p.window_closes, 'alsoMeasures', p.also_measures)
                               ORDER BY p.horizon_days), '[]')
                      FROM follow_up_time_point p WHERE p.plan_id = plan.plan_id) AS time_points,
                   (SELECT coalesce(jsonb_agg(jsonb_build_object('channel', s.channel, 'fromDue', s.from_due)
                                              ORDER BY s.step), '[]')
                      FROM follow_up_contact_step s WHERE s.plan_id = plan.plan_id) AS ladder
              FROM follow_up_plan AS plan
             ORDER BY plan_id
            """;

    static final String INSERT = """
            INSERT INTO follow_up_plan (plan_id, name, plan_version, baseline_opens, baseline_closes, ends_at_repeat,
                                        verified, citation, note)
            VALUES (:id, :name, :version, :baselineOpens, :baselineCloses, :endsAtRepeat, :verified, :citation, :note)
            """;

    static final String INSERT_TIME_POINTS = """
            INSERT INTO follow_up_time_point (plan_id, horizon_days, label, window_opens, window_closes, also_measures)
            SELECT :id, "horizonDays", label, "windowOpens", "windowCloses", "alsoMeasures"
              FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS given (
                   "horizonDays" integer, label text, "windowOpens" integer, "windowCloses" integer,
                   "alsoMeasures" text[])
            """;

    static final String INSERT_LADDER = """
            INSERT INTO follow_up_contact_step (plan_id, step, channel, from_due)
            SELECT :id, step.number, step.value ->> 'channel', CAST(step.value ->> 'fromDue' AS integer)
              FROM jsonb_array_elements(CAST(:rows AS jsonb)) WITH ORDINALITY AS step (value, number)
            """;

    /** The plan of the last change, or that of the treatment. */
    static final String FOLLOWING = """
            SELECT t.treatment_id
              FROM treatment t
              LEFT JOIN LATERAL (SELECT c.plan_id FROM plan_change c
                                  WHERE c.clinic_id = t.clinic_id AND c.treatment_id = t.treatment_id
                                  ORDER BY c.from_day DESC LIMIT 1) AS last ON true
             WHERE coalesce(last.plan_id, t.follow_up_plan) = :plan
             ORDER BY t.treatment_id
            """;

    static final String CHANGE = """
            INSERT INTO plan_change (clinic_id, plan_change_id, treatment_id, plan_id, from_day)
            SELECT current_clinic(), change, treatment, :plan, :from
              FROM unnest(CAST(:changes AS uuid[]), CAST(:treatments AS uuid[])) AS made (change, treatment)
            """;

    private final JdbcClient jdbc;

    PlanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PlanVersion> all() {
        return jdbc.sql(PLANS)
                .query((row, number) -> new PlanVersion(
                        new FollowUpPlan(
                                row.getString("plan_id"),
                                row.getString("name"),
                                row.getInt("baseline_opens"),
                                row.getInt("baseline_closes"),
                                row.getBoolean("ends_at_repeat"),
                                JsonColumn.list(row, "time_points", Point[].class).stream()
                                        .map(Point::timePoint)
                                        .toList()),
                        row.getInt("plan_version"),
                        JsonColumn.list(row, "ladder", Step[].class).stream()
                                .map(step -> new ContactStep(step.channel(), step.fromDue()))
                                .toList(),
                        row.getBoolean("verified"),
                        row.getString("citation"),
                        row.getString("note")))
                .list();
    }

    void insert(PlanVersion command) {
        FollowUpPlan plan = command.plan();
        jdbc.sql(INSERT)
                .param("id", plan.id())
                .param("name", plan.name())
                .param("version", command.version())
                .param("baselineOpens", plan.baselineOpens())
                .param("baselineCloses", plan.baselineCloses())
                .param("endsAtRepeat", plan.endsAtRepeat())
                .param("verified", command.verified())
                .param("citation", command.citation())
                .param("note", command.note())
                .update();
        List<Point> points = plan.timePoints().stream().map(Point::of).toList();
        jdbc.sql(INSERT_TIME_POINTS)
                .param("id", plan.id())
                .param("rows", JsonColumn.of(points))
                .update();
        jdbc.sql(INSERT_LADDER)
                .param("id", plan.id())
                .param("rows", JsonColumn.of(command.ladder()))
                .update();
    }

    List<UUID> following(String planId) {
        return jdbc.sql(FOLLOWING).param("plan", planId).query(UUID.class).list();
    }

    /** @param changes treatments by the ids of their changes */
    void change(Map<UUID, UUID> changes, String planId, LocalDate from) {
        List<UUID> made = List.copyOf(changes.keySet());
        jdbc.sql(CHANGE)
                .param("plan", planId)
                .param("from", from)
                .param("changes", ArrayColumn.ofIds(made))
                .param(
                        "treatments",
                        ArrayColumn.ofIds(made.stream().map(changes::get).toList()))
                .update();
    }

    private record Point(int horizonDays, String label, int windowOpens, int windowCloses, Set<String> alsoMeasures) {

        static Point of(TimePoint point) {
            return new Point(
                    point.horizonDays(),
                    point.label(),
                    point.windowOpens(),
                    point.windowCloses(),
                    point.alsoMeasures());
        }

        TimePoint timePoint() {
            return new TimePoint(horizonDays, label, windowOpens, windowCloses, alsoMeasures);
        }
    }

    private record Step(Channel channel, int fromDue) {}
}

package org.candorregistry.core.treatment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.candorregistry.core.column.ArrayColumn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what treatments are judged by: what fits together, plans, and usual failure sets. */
@Repository
class CatalogueQuery {

    static final String FITTING = """
            SELECT 'CONDITION_SITE' AS what, condition AS key, body_site AS code FROM condition_body_site
             UNION ALL
            SELECT 'CONDITION_GRADE', fitting.condition, code.code
              FROM condition_severity_scale AS fitting
              JOIN code ON code.list = 'severity_grade' AND code.part = fitting.severity_scale
             UNION ALL
            SELECT 'CONDITION_STATUS', fitting.condition, code.code
              FROM condition_disease_status AS fitting
              JOIN code ON code.list = 'disease_status' AND code.part = fitting.status_part
             UNION ALL
            SELECT 'ROUTE_SITE', route, body_site FROM route_body_site
             UNION ALL
            SELECT 'INSTRUMENT_SITE', instrument_id, body_site FROM instrument_body_site
             UNION ALL
            SELECT 'PAIRED', '', body_site FROM body_site WHERE paired
            """;

    static final String PLANS = """
            SELECT plan.plan_id, plan.baseline_opens, plan.baseline_closes, point.horizon_days, point.label
              FROM follow_up_plan AS plan
              JOIN follow_up_time_point AS point USING (plan_id)
             ORDER BY plan.plan_id, point.horizon_days
            """;

    static final String DEFAULTS = """
            SELECT area, transplant, plan_id,
                   ARRAY(SELECT event_kind FROM failure_event
                          WHERE failure_event.failure_set = usual.failure_set ORDER BY event_kind) AS failure_events
              FROM follow_up_default AS usual
            """;

    static final String CHOICES = "SELECT condition, goal_domain, from_day, plan_id FROM plan_choice";

    private final JdbcClient jdbc;

    CatalogueQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Fitting fitting() {
        Map<String, Map<String, Set<String>>> found = new HashMap<>();
        jdbc.sql(FITTING).query(row -> {
            found.computeIfAbsent(row.getString("what"), what -> new HashMap<>())
                    .computeIfAbsent(row.getString("key"), key -> new HashSet<>())
                    .add(row.getString("code"));
        });
        return new Fitting(
                found.getOrDefault("CONDITION_SITE", Map.of()),
                found.getOrDefault("CONDITION_GRADE", Map.of()),
                found.getOrDefault("CONDITION_STATUS", Map.of()),
                found.getOrDefault("ROUTE_SITE", Map.of()),
                found.getOrDefault("INSTRUMENT_SITE", Map.of()),
                found.getOrDefault("PAIRED", Map.of()).getOrDefault("", Set.of()));
    }

    /** All follow-up plans, by id. */
    Map<String, GoalPlan> plans() {
        Map<String, GoalPlan> plans = new HashMap<>();
        jdbc.sql(PLANS).query(row -> {
            GoalPlan plan = plans.get(row.getString("plan_id"));
            if (plan == null) {
                plan = new GoalPlan(
                        row.getString("plan_id"),
                        row.getInt("baseline_opens"),
                        row.getInt("baseline_closes"),
                        new TreeMap<>());
                plans.put(plan.id(), plan);
            }
            plan.timePoints().put(row.getInt("horizon_days"), row.getString("label"));
        });
        return plans;
    }

    List<FollowUpDefault> defaults() {
        return jdbc.sql(DEFAULTS)
                .query((row, number) -> new FollowUpDefault(
                        row.getString("area"),
                        row.getBoolean("transplant"),
                        row.getString("plan_id"),
                        Objects.requireNonNull(ArrayColumn.texts(row, "failure_events"), "an ARRAY of a query")))
                .list();
    }

    List<ChosenPlan> choices() {
        return jdbc.sql(CHOICES)
                .query((row, number) -> new ChosenPlan(
                        row.getString("condition"),
                        row.getString("goal_domain"),
                        row.getObject("from_day", LocalDate.class),
                        row.getString("plan_id")))
                .list();
    }
}

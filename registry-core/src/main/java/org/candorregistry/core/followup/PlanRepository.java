package org.candorregistry.core.followup;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlanRepository {

    static final String PLANS = """
            SELECT plan_id, name, baseline_opens, baseline_closes, ends_at_repeat
              FROM follow_up_plan
             ORDER BY plan_id
            """;

    static final String TIME_POINTS = """
            SELECT plan_id, horizon_days, label, window_opens, window_closes
              FROM follow_up_time_point
             ORDER BY plan_id, horizon_days
            """;

    private final JdbcClient jdbc;

    PlanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FollowUpPlan> all() {
        Map<String, List<TimePoint>> timePoints = jdbc
                .sql(TIME_POINTS)
                .query((row, number) -> Map.entry(
                        row.getString("plan_id"),
                        new TimePoint(
                                row.getInt("horizon_days"),
                                row.getString("label"),
                                row.getInt("window_opens"),
                                row.getInt("window_closes"))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql(PLANS)
                .query((row, number) -> new FollowUpPlan(
                        row.getString("plan_id"),
                        row.getString("name"),
                        row.getInt("baseline_opens"),
                        row.getInt("baseline_closes"),
                        row.getBoolean("ends_at_repeat"),
                        timePoints.getOrDefault(row.getString("plan_id"), List.of())))
                .list();
    }
}

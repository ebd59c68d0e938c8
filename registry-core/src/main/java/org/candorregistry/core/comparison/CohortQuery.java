package org.candorregistry.core.comparison;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.candorregistry.core.outcome.SmallestChange;
import org.candorregistry.core.statistics.CompetingEventCounts;
import org.candorregistry.core.statistics.GoalClass;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts a cohort in PostgreSQL. The one place where a comparison touches data: whatever else counts (a data cut, another
 * registry) gives the same {@link GroupCounts}. Which rows are seen is decided by row-level security: a clinic's own, or
 * for researchers those with consent to research.
 */
@Repository
class CohortQuery {

    /**
     * Who belongs, and to which group; the text is shared by both counts. What was not recorded can be counted by itself, for
     * the numbers that it protects; nobody may ask for it.
     */
    private static final String COHORT = """
            WITH cohort AS (
                SELECT f.clinic_id, f.goal_id, f.synthetic, f.open_query,
                       CASE CAST(:compareBy AS text)
                           WHEN 'CELL_SOURCE'    THEN f.cell_source
                           WHEN 'DONOR_TYPE'     THEN f.donor_relation
                           WHEN 'PREPARATION'    THEN f.preparation_method
                           WHEN 'TRAINING_LEVEL' THEN f.training_level
                           WHEN 'AGE_BAND'       THEN f.age_band
                           WHEN 'SEX'            THEN f.sex
                           WHEN 'SEVERITY'       THEN f.severity
                           WHEN 'DISEASE_STATUS' THEN f.disease_status
                           WHEN 'YEAR'           THEN CAST(f.treatment_year AS text)
                           ELSE 'all'
                       END AS member_of
                  FROM goal_fact f
                 WHERE f.product_class = :productClass AND f.measure_id = :measure
                   AND (CAST(:condition AS text)     IS NULL OR f.condition = :condition)
                   AND (CAST(:cellSource AS text)    IS NULL OR coalesce(f.cell_source, 'not recorded') = :cellSource)
                   AND (CAST(:donorType AS text)     IS NULL OR coalesce(f.donor_relation, 'not recorded') = :donorType)
                   AND (CAST(:preparation AS text)   IS NULL OR coalesce(f.preparation_method, 'not recorded') = :preparation)
                   AND (CAST(:trainingLevel AS text) IS NULL OR f.training_level = :trainingLevel)
                   AND (CAST(:ageBand AS text)       IS NULL OR coalesce(f.age_band, 'not recorded') = :ageBand)
                   AND (CAST(:sex AS text)           IS NULL OR f.sex = :sex)
                   AND (CAST(:severity AS text)      IS NULL OR coalesce(f.severity, 'not recorded') = :severity)
                   AND (CAST(:diseaseStatus AS text) IS NULL OR coalesce(f.disease_status, 'not recorded') = :diseaseStatus)
                   AND (CAST(:year AS integer)       IS NULL OR f.treatment_year = CAST(:year AS integer))
            )
            """;

    /**
     * Whether a goal without a score is pending or missed depends on today, so that is told here; what became of a change
     * is told afterwards, of each improvement once. A threshold in percent needs the baseline beside it.
     */
    static final String OUTCOMES = COHORT + """
            SELECT c.member_of, o.horizon_days,
                   CASE WHEN o.goal_class IS NULL AND o.closes_on < :today THEN 'MISSED'
                        WHEN o.goal_class IS NULL THEN 'PENDING'
                        ELSE o.goal_class
                   END AS goal_class,
                   o.failure_event, o.improvement,
                   CASE WHEN CAST(:ofBaseline AS boolean) THEN o.baseline END AS baseline,
                   bool_or(c.synthetic) AS synthetic, count(*) AS goals,
                   count(o.responder) AS responders_known, count(*) FILTER (WHERE o.responder) AS responded,
                   count(*) FILTER (WHERE c.open_query) AS questioned
              FROM cohort c
              JOIN goal_outcome o ON o.clinic_id = c.clinic_id AND o.goal_id = c.goal_id
             GROUP BY c.member_of, o.horizon_days, 3, o.failure_event, o.improvement, 6
            """;

    static final String TIMES = COHORT + """
            SELECT c.member_of, t.days, t.event_kind, count(*) AS goals
              FROM cohort c
              JOIN time_outcome t ON t.clinic_id = c.clinic_id AND t.goal_id = c.goal_id
             GROUP BY c.member_of, t.days, t.event_kind
            """;

    private final JdbcClient jdbc;

    CohortQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Counts every time point at once.
     *
     * @param smallestChange by which changes are classed; null: none is known, and they are not
     * @return a group for each value that occurs, in the order of their names; empty where nobody belongs
     */
    List<GroupCounts> count(
            Cohort cohort,
            @Nullable Factor compareBy,
            @Nullable SmallestChange smallestChange,
            boolean time,
            LocalDate today) {
        GroupCountsBuilder counts = new GroupCountsBuilder();
        statement(OUTCOMES, cohort, compareBy)
                .param("today", today)
                .param("ofBaseline", smallestChange != null && smallestChange.percentOfBaseline())
                .query((ResultSet row) -> countOutcome(row, smallestChange, counts));
        if (time) {
            statement(TIMES, cohort, compareBy).query((ResultSet row) -> countTime(row, counts));
        }
        return counts.build();
    }

    private JdbcClient.StatementSpec statement(String sql, Cohort cohort, @Nullable Factor compareBy) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql)
                .param("condition", cohort.condition())
                .param("productClass", cohort.productClass())
                .param("measure", cohort.measure())
                .param("compareBy", compareBy == null ? null : compareBy.name());
        for (Factor factor : Factor.values()) {
            statement = statement.param(factor.jsonName(), cohort.narrowedTo(factor));
        }
        return statement;
    }

    private static void countOutcome(ResultSet row, @Nullable SmallestChange smallestChange, GroupCountsBuilder counts)
            throws SQLException {
        GoalClass goalClass = GoalClass.valueOf(row.getString("goal_class"));
        BigDecimal improvement = row.getBigDecimal("improvement");
        if (goalClass == GoalClass.CHANGE_NOT_CLASSIFIED && smallestChange != null) {
            goalClass = smallestChange.classOf(improvement, row.getBigDecimal("baseline"));
        }
        counts.outcome(
                row.getString("member_of"),
                row.getInt("horizon_days"),
                new GroupCountsBuilder.Outcome(
                        goalClass,
                        row.getString("failure_event"),
                        improvement,
                        row.getLong("goals"),
                        new ResponderCounts(row.getLong("responders_known"), row.getLong("responded")),
                        row.getLong("questioned")),
                row.getBoolean("synthetic"));
    }

    private static void countTime(ResultSet row, GroupCountsBuilder counts) throws SQLException {
        String kind = row.getString("event_kind");
        long goals = row.getLong("goals");
        Map<String, Long> events = kind == null ? Map.of() : Map.of(kind, goals);
        counts.time(
                row.getString("member_of"),
                new CompetingEventCounts.Day(row.getInt("days"), events, kind == null ? goals : 0));
    }
}

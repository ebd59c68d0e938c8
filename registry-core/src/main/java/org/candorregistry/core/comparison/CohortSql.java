package org.candorregistry.core.comparison;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Map;
import org.candorregistry.core.outcome.SmallestChange;
import org.candorregistry.core.statistics.CompetingEventCounts;
import org.candorregistry.core.statistics.GoalClass;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What counting in PostgreSQL and counting in the files of a cut share, so that a cohort is the same in both: who belongs,
 * and to which group, in words that both understand; and how counted rows are read.
 */
final class CohortSql {

    /**
     * Who belongs, and to which group, from a table. What was not recorded can be counted by itself, for the
     * numbers that it protects; nobody may ask for it.
     */
    private static final String COHORT = """
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
              FROM %s f
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
            """;

    private CohortSql() {}

    /** The cohort with these columns of its rows, out of a table with the columns of {@code goal_fact}. */
    static String of(String columns, String table) {
        return "SELECT " + columns + ", " + COHORT.formatted(table);
    }

    static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement, Cohort cohort, @Nullable Factor compareBy) {
        JdbcClient.StatementSpec bound = statement
                .param("condition", cohort.condition(), Types.VARCHAR)
                .param("productClass", cohort.productClass())
                .param("measure", cohort.measure())
                .param("compareBy", compareBy == null ? null : compareBy.name(), Types.VARCHAR);
        for (Factor factor : Factor.values()) {
            bound = bound.param(factor.jsonName(), cohort.narrowedTo(factor), Types.VARCHAR);
        }
        return bound;
    }

    /** A change is classed here, each improvement once. */
    static void countOutcome(ResultSet row, @Nullable SmallestChange smallestChange, GroupCountsBuilder counts)
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

    static void countTime(ResultSet row, GroupCountsBuilder counts) throws SQLException {
        String kind = row.getString("event_kind");
        long goals = row.getLong("goals");
        Map<String, Long> events = kind == null ? Map.of() : Map.of(kind, goals);
        counts.time(
                row.getString("member_of"),
                new CompetingEventCounts.Day(row.getInt("days"), events, kind == null ? goals : 0));
    }
}

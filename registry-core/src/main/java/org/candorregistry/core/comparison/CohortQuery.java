package org.candorregistry.core.comparison;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.candorregistry.core.outcome.SmallestChange;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts a cohort in PostgreSQL. Which rows are seen is decided by row-level security: a clinic's own, or
 * for researchers those with consent to research.
 */
@Repository
class CohortQuery {

    private static final String COHORT = """
            WITH cohort AS (
                SELECT f.clinic_id, f.goal_id, f.synthetic, f.open_query, {memberOf} AS member_of
                  FROM (SELECT g.clinic_id, g.goal_id, g.synthetic, g.open_query, g.condition, g.product_class, g.measure_id,
                               g.cell_source, g.donor_relation, g.preparation_method, g.manipulation, g.device, g.viability_band,
                               g.passage, g.dose_band, g.route,
                               g.image_guidance, g.training_level, g.evidence_tier, g.age_band, g.sex, g.bmi_band,
                               g.severity, g.disease_status, g.baseline_band, g.treatment_year, c.country,
                               x.earlier_cases, x.clinic_volume
                          FROM goal_fact g
                          JOIN clinic c ON c.clinic_id = g.clinic_id
                          LEFT JOIN {experience} x ON x.clinic_id = g.clinic_id AND x.goal_id = g.goal_id) f
                 WHERE {belongs})
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

    static final String CELLS = COHORT + """
            SELECT c.member_of, count(*) FILTER (WHERE %1$s) AS failed, count(*) FILTER (WHERE %2$s AND NOT %1$s) AS others,
                   count(*) FILTER (WHERE k.goal_class IS NULL) AS missed
              FROM cohort c
              JOIN goal_outcome k ON k.clinic_id = c.clinic_id AND k.goal_id = c.goal_id
             WHERE k.horizon_days = :horizon AND (%2$s OR (k.goal_class IS NULL AND k.closes_on < :today))
             GROUP BY c.member_of
             ORDER BY c.member_of
            """.formatted(CohortSql.FAILED, CohortSql.DECIDED);

    /** Of own rows, whose days a clinic knows. */
    static final String STEPS = COHORT + """
            SELECT t.treated_on, c.member_of, count(*) FILTER (WHERE %1$s) AS failed,
                   count(*) FILTER (WHERE %2$s AND NOT %1$s) AS others, 0 AS missed
              FROM cohort c
              JOIN goal_outcome k ON k.clinic_id = c.clinic_id AND k.goal_id = c.goal_id
              JOIN goal_fact g ON g.clinic_id = c.clinic_id AND g.goal_id = c.goal_id
              JOIN treatment t ON t.clinic_id = g.clinic_id AND t.treatment_id = g.treatment_id
             WHERE k.horizon_days = :horizon AND %2$s
             GROUP BY t.treated_on, c.member_of
             ORDER BY t.treated_on, c.member_of
            """.formatted(CohortSql.FAILED, CohortSql.DECIDED);

    private final JdbcClient jdbc;

    CohortQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of own rows: evaluated goals at the horizon, by day of treatment. */
    SortedMap<LocalDate, List<CohortCounts.FactorCell>> steps(
            Cohort cohort, List<Factor> factors, @Nullable BigDecimal smallestChange) {
        SortedMap<LocalDate, List<CohortCounts.FactorCell>> steps = new TreeMap<>();
        CohortSql.ofAll()
                .ofCells(jdbc, STEPS, cohort, factors)
                .param("horizon", cohort.horizonDays())
                .param("smallestChange", smallestChange, Types.NUMERIC)
                .query((ResultSet row) -> {
                    steps.computeIfAbsent(row.getObject("treated_on", LocalDate.class), day -> new ArrayList<>())
                            .add(CohortSql.cell(row, 0));
                });
        return steps;
    }

    /** A clinic's own rows, or whatever row-level security shows, as they stand on a day. */
    CohortCounts on(LocalDate today) {
        return new OnDay(jdbc, today);
    }

    private record OnDay(JdbcClient jdbc, LocalDate today) implements CohortCounts {

        @Override
        public List<GroupCounts> count(
                Cohort cohort, @Nullable Factor compareBy, @Nullable SmallestChange smallestChange, boolean time) {
            GroupCountsBuilder counts = new GroupCountsBuilder();
            outcomes(CohortSql.ofAll().of(jdbc, OUTCOMES, cohort, compareBy), smallestChange, counts);
            if (time) {
                CohortSql.ofAll()
                        .of(jdbc, TIMES, cohort, compareBy)
                        .query((ResultSet row) -> CohortSql.countTime(row, counts));
            }
            return counts.build();
        }

        @Override
        public List<GroupCounts> countRegions(List<Cohort> cohorts, @Nullable SmallestChange smallestChange) {
            GroupCountsBuilder counts = new GroupCountsBuilder();
            outcomes(CohortSql.ofAll().ofRegions(jdbc, OUTCOMES, cohorts), smallestChange, counts);
            return counts.build();
        }

        @Override
        public List<FactorCell> countCells(Cohort cohort, List<Factor> factors, @Nullable BigDecimal smallestChange) {
            return CohortSql.ofAll()
                    .ofCells(jdbc, CELLS, cohort, factors)
                    .param("horizon", cohort.horizonDays())
                    .param("today", today)
                    .param("smallestChange", smallestChange, Types.NUMERIC)
                    .query(CohortSql::cell)
                    .list();
        }

        private void outcomes(
                JdbcClient.StatementSpec statement,
                @Nullable SmallestChange smallestChange,
                GroupCountsBuilder counts) {
            statement
                    .param("today", today)
                    .param("ofBaseline", smallestChange != null && smallestChange.percentOfBaseline())
                    .query((ResultSet row) -> CohortSql.countOutcome(row, smallestChange, counts));
        }
    }
}

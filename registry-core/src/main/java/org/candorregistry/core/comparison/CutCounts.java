package org.candorregistry.core.comparison;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.util.List;
import org.candorregistry.core.cut.OpenCut;
import org.candorregistry.core.cut.OpenCut.Strata;
import org.candorregistry.core.outcome.SmallestChange;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts a cohort in the files of a data cut, as {@link CohortQuery} does in PostgreSQL. Rows of one product class, measure and
 * condition lie together, so the others are not read; what became of a goal is one number there, which is counted before
 * anything is looked up.
 */
final class CutCounts implements CohortCounts {

    private static final String OUTCOMES = """
            WITH counted AS (
                SELECT {memberOf} AS member_of, f.outcome,
                       CASE WHEN CAST(:ofBaseline AS boolean) THEN f.baseline END AS baseline, count(*) AS goals
                  FROM read_parquet(:outcomes) f
                 WHERE f.stratum BETWEEN CAST(:first AS integer) AND CAST(:last AS integer) AND {belongs}
                 GROUP BY 1, 2, 3)
            SELECT c.member_of, k.horizon_days, k.goal_class, k.failure_event, k.improvement, c.baseline,
                   bool_or(k.synthetic) AS synthetic, CAST(sum(c.goals) AS bigint) AS goals,
                   CAST(coalesce(sum(c.goals) FILTER (WHERE k.responder IS NOT NULL), 0) AS bigint) AS responders_known,
                   CAST(coalesce(sum(c.goals) FILTER (WHERE k.responder), 0) AS bigint) AS responded,
                   CAST(coalesce(sum(c.goals) FILTER (WHERE k.open_query), 0) AS bigint) AS questioned
              FROM counted c
              JOIN read_parquet(:kinds) k ON k.outcome = c.outcome
             GROUP BY ALL
            """;

    private static final String TIMES = """
            SELECT {memberOf} AS member_of, f.days, f.event_kind, count(*) AS goals
              FROM read_parquet(:times) f
             WHERE f.stratum BETWEEN CAST(:first AS integer) AND CAST(:last AS integer) AND {belongs}
             GROUP BY 1, 2, 3
            """;

    private static final String CELLS = """
            SELECT {memberOf} AS member_of, count(*) FILTER (WHERE %1$s) AS failed, count(*) FILTER (WHERE NOT %1$s) AS others
              FROM read_parquet(:outcomes) f
              JOIN read_parquet(:kinds) k ON k.outcome = f.outcome
             WHERE f.stratum BETWEEN CAST(:first AS integer) AND CAST(:last AS integer) AND {belongs}
               AND k.horizon_days = CAST(:horizon AS integer) AND %2$s
             GROUP BY 1
             ORDER BY 1
            """.formatted(CohortSql.FAILED, CohortSql.DECIDED);

    private final OpenCut cut;

    CutCounts(OpenCut cut) {
        this.cut = cut;
    }

    @Override
    public List<GroupCounts> count(
            Cohort cohort, @Nullable Factor compareBy, @Nullable SmallestChange smallestChange, boolean time) {
        GroupCountsBuilder counts = new GroupCountsBuilder();
        Strata strata = strata(cohort);
        outcomes(CohortSql.of(cut.duck(), OUTCOMES, cohort, compareBy), strata, smallestChange, counts);
        if (time) {
            within(CohortSql.of(cut.duck(), TIMES, cohort, compareBy), strata)
                    .param("times", cut.times().toString())
                    .query((ResultSet row) -> CohortSql.countTime(row, counts));
        }
        return counts.build();
    }

    @Override
    public List<GroupCounts> countRegions(List<Cohort> cohorts, @Nullable SmallestChange smallestChange) {
        GroupCountsBuilder counts = new GroupCountsBuilder();
        outcomes(CohortSql.ofRegions(cut.duck(), OUTCOMES, cohorts), strata(cohorts.get(0)), smallestChange, counts);
        return counts.build();
    }

    @Override
    public List<FactorCell> countCells(Cohort cohort, List<Factor> factors, @Nullable BigDecimal smallestChange) {
        return within(CohortSql.ofCells(cut.duck(), CELLS, cohort, factors), strata(cohort))
                .param("outcomes", cut.outcomes().toString())
                .param("kinds", cut.kinds().toString())
                .param("horizon", cohort.horizonDays())
                .param("smallestChange", smallestChange)
                .query(CohortSql::cell)
                .list();
    }

    private void outcomes(
            JdbcClient.StatementSpec statement,
            Strata strata,
            @Nullable SmallestChange smallestChange,
            GroupCountsBuilder counts) {
        within(statement, strata)
                .param("outcomes", cut.outcomes().toString())
                .param("kinds", cut.kinds().toString())
                .param("ofBaseline", smallestChange != null && smallestChange.percentOfBaseline())
                .query((ResultSet row) -> CohortSql.countOutcome(row, smallestChange, counts));
    }

    private static JdbcClient.StatementSpec within(JdbcClient.StatementSpec statement, Strata strata) {
        return statement.param("first", strata.first()).param("last", strata.last());
    }

    private Strata strata(Cohort cohort) {
        return cut.strata(cohort.productClass(), cohort.measure(), cohort.condition());
    }
}

package org.candorregistry.core.comparison;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.util.List;
import org.candorregistry.core.cut.OpenCut;
import org.candorregistry.core.outcome.SmallestChange;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts a cohort in the files of a data cut, as {@link CohortQuery} does in PostgreSQL. */
final class CutCounts implements CohortCounts {

    private static final String OUTCOMES = "WITH cohort AS ("
            + CohortSql.of(
                    "f.horizon_days, f.goal_class, f.failure_event, f.improvement, f.baseline, f.responder, f.synthetic,"
                            + " f.open_query",
                    "read_parquet(:file)")
            + """
            )
            SELECT member_of, horizon_days, goal_class, failure_event, improvement,
                   CASE WHEN CAST(:ofBaseline AS boolean) THEN baseline END AS baseline,
                   bool_or(synthetic) AS synthetic, count(*) AS goals,
                   count(responder) AS responders_known, count(*) FILTER (WHERE responder) AS responded,
                   count(*) FILTER (WHERE open_query) AS questioned
              FROM cohort
             GROUP BY member_of, horizon_days, goal_class, failure_event, improvement, 6
            """;

    private static final String TIMES =
            "WITH cohort AS (" + CohortSql.of("f.days, f.event_kind", "read_parquet(:file)") + """
            )
            SELECT member_of, days, event_kind, count(*) AS goals FROM cohort GROUP BY member_of, days, event_kind
            """;

    private final OpenCut cut;

    CutCounts(OpenCut cut) {
        this.cut = cut;
    }

    @Override
    public List<GroupCounts> count(
            Cohort cohort, @Nullable Factor compareBy, @Nullable SmallestChange smallestChange, boolean time) {
        GroupCountsBuilder counts = new GroupCountsBuilder();
        statement(OUTCOMES, cut.outcomes(), cohort, compareBy)
                .param("ofBaseline", smallestChange != null && smallestChange.percentOfBaseline())
                .query((ResultSet row) -> CohortSql.countOutcome(row, smallestChange, counts));
        if (time) {
            statement(TIMES, cut.times(), cohort, compareBy).query((ResultSet row) -> CohortSql.countTime(row, counts));
        }
        return counts.build();
    }

    private JdbcClient.StatementSpec statement(String sql, Path file, Cohort cohort, @Nullable Factor compareBy) {
        return CohortSql.bind(cut.duck().sql(sql), cohort, compareBy).param("file", file.toString());
    }
}

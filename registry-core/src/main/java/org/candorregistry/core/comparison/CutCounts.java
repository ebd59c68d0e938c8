package org.candorregistry.core.comparison;

import static org.candorregistry.core.statistics.GoalClass.CHANGE_NOT_CLASSIFIED;
import static org.candorregistry.core.statistics.GoalClass.MISSED;
import static org.candorregistry.core.statistics.GoalClass.NOT_EVALUABLE;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.candorregistry.core.cut.OpenCut;
import org.candorregistry.core.cut.OpenCut.Kind;
import org.candorregistry.core.cut.OpenCut.Strata;
import org.candorregistry.core.outcome.SmallestChange;
import org.candorregistry.core.statistics.GoalClass;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts a cohort in the files of a data cut, as {@link CohortQuery} does in PostgreSQL. Rows of one product class, measure and
 * condition lie together, so the others are not read; what became of a goal is one number there, which is counted before
 * anything is looked up.
 */
final class CutCounts implements CohortCounts {

    private static final String OUTCOMES = """
            SELECT {memberOf} AS member_of, f.outcome, count(*) AS goals
              FROM read_parquet(:outcomes) f
             WHERE f.stratum BETWEEN CAST(:first AS integer) AND CAST(:last AS integer) AND {belongs}
             GROUP BY 1, 2
            """;

    /** Of one factor at most, counted when the cut was made. */
    private static final String MARGINS = """
            SELECT CASE WHEN CAST(:split AS boolean) THEN f.value ELSE 'all' END AS member_of, f.outcome, f.goals
              FROM read_parquet(:margins) f
             WHERE f.stratum BETWEEN CAST(:first AS integer) AND CAST(:last AS integer) AND f.factor = :factor
               AND (CAST(:split AS boolean) OR f.value IS NOT DISTINCT FROM CAST(:value AS varchar))
            """;

    /** Counted by what is read, and named afterwards. */
    private static final String NEAR = """
            SELECT {memberOf} AS member_of, f.outcome, f.goals
              FROM (SELECT {columns}, f.outcome, count(*) AS goals
                      FROM read_parquet(:outcomes) f
                     WHERE f.stratum BETWEEN CAST(:first AS integer) AND CAST(:last AS integer) AND {belongs}
                     GROUP BY ALL) f
            """;

    /** For a threshold in percent of it. */
    private static final String OUTCOMES_BY_BASELINE = """
            SELECT {memberOf} AS member_of, f.outcome, f.baseline, count(*) AS goals
              FROM read_parquet(:outcomes) f
             WHERE f.stratum BETWEEN CAST(:first AS integer) AND CAST(:last AS integer) AND {belongs}
             GROUP BY 1, 2, 3
            """;

    private static final String TIMES = """
            SELECT {memberOf} AS member_of, f.days, f.event_kind, count(*) AS goals
              FROM read_parquet(:times) f
             WHERE f.stratum BETWEEN CAST(:first AS integer) AND CAST(:last AS integer) AND {belongs}
             GROUP BY 1, 2, 3
            """;

    private static final String CELLS = """
            SELECT {memberOf} AS member_of, count(*) FILTER (WHERE f.outcome IN (:failed)) AS failed,
                   count(*) FILTER (WHERE f.outcome IN (:others)) AS others,
                   count(*) FILTER (WHERE f.outcome IN (:missed)) AS missed
              FROM read_parquet(:outcomes) f
             WHERE f.stratum BETWEEN CAST(:first AS integer) AND CAST(:last AS integer) AND {belongs}
               AND f.outcome IN (:asked)
             GROUP BY 1
             ORDER BY 1
            """;

    private static final String CLINIC_CELLS = """
            SELECT f.clinic, {memberOf} AS member_of, count(*) FILTER (WHERE f.outcome IN (:failed)) AS failed,
                   count(*) FILTER (WHERE f.outcome IN (:others)) AS others,
                   count(*) FILTER (WHERE f.outcome IN (:missed)) AS missed,
                   count(*) FILTER (WHERE f.outcome IN (:notEvaluable)) AS not_evaluable
              FROM read_parquet(:outcomes) f
             WHERE f.stratum BETWEEN CAST(:first AS integer) AND CAST(:last AS integer) AND {belongs}
               AND f.outcome IN (:asked)
             GROUP BY 1, 2
             ORDER BY 1, 2
            """;

    private static final String WHOLES = """
            SELECT f.stratum, f.outcome, count(*) AS goals
              FROM read_parquet(:outcomes) f
             WHERE f.outcome IN (:own)
             GROUP BY 1, 2
            """;

    /** No outcome: a list in SQL is never empty. */
    private static final int NONE = -1;

    private final OpenCut cut;

    CutCounts(OpenCut cut) {
        this.cut = cut;
    }

    @Override
    public List<GroupCounts> count(
            Cohort cohort, @Nullable Factor compareBy, @Nullable SmallestChange smallestChange, boolean time) {
        GroupCountsBuilder counts = new GroupCountsBuilder();
        Strata strata = strata(cohort);
        if (isCounted(cohort, compareBy, smallestChange)) {
            margins(cohort, compareBy, strata, smallestChange, counts);
        } else {
            outcomes(
                    words(cohort).of(cut.duck(), outcomes(smallestChange), cohort, compareBy),
                    strata,
                    smallestChange,
                    counts);
        }
        if (time) {
            within(words(cohort).of(cut.duck(), TIMES, cohort, compareBy), strata)
                    .param("times", cut.times().toString())
                    .query((ResultSet row) -> CohortSql.countTime(row, counts));
        }
        return counts.build();
    }

    /** Whether no more than one factor is asked about, and no threshold that needs the baseline beside each goal. */
    private static boolean isCounted(
            Cohort cohort, @Nullable Factor compareBy, @Nullable SmallestChange smallestChange) {
        return cohort.where() == null
                && cohort.productClass() != null
                && cohort.narrowedTo().size() + (compareBy == null ? 0 : 1) <= 1
                && !ofBaseline(smallestChange);
    }

    private void margins(
            Cohort cohort,
            @Nullable Factor compareBy,
            Strata strata,
            @Nullable SmallestChange smallestChange,
            GroupCountsBuilder counts) {
        String factor = GroupCounts.ALL;
        String value = GroupCounts.ALL;
        if (compareBy != null) {
            factor = compareBy.column();
        } else if (!cohort.narrowedTo().isEmpty()) {
            Map.Entry<Factor, String> narrowed =
                    cohort.narrowedTo().entrySet().iterator().next();
            factor = narrowed.getKey().column();
            value = narrowed.getValue().equals(GroupCounts.NOT_RECORDED) ? null : narrowed.getValue();
        }
        within(cut.duck().sql(MARGINS), strata)
                .param("margins", cut.margins().toString())
                .param("split", compareBy != null)
                .param("factor", factor)
                .param("value", value, Types.VARCHAR)
                .query((ResultSet row) -> count(row, smallestChange, null, counts));
    }

    @Override
    public Optional<List<GroupCounts>> countNear(
            Cohort cohort, List<Factor> factors, @Nullable SmallestChange smallestChange) {
        if (ofBaseline(smallestChange)) {
            return Optional.empty();
        }
        GroupCountsBuilder counts = new GroupCountsBuilder();
        outcomes(words(cohort).ofNear(cut.duck(), NEAR, cohort, factors), strata(cohort), smallestChange, counts);
        return Optional.of(counts.build());
    }

    @Override
    public List<GroupCounts> countRegions(List<Cohort> cohorts, @Nullable SmallestChange smallestChange) {
        GroupCountsBuilder counts = new GroupCountsBuilder();
        boolean across = cohorts.stream().anyMatch(Cohort::isAcross);
        Cohort all = across ? new Cohort(null, null, cohorts.get(0).measure(), 1, Map.of()) : cohorts.get(0);
        outcomes(
                words(all).ofRegions(cut.duck(), outcomes(smallestChange), cohorts),
                strata(all),
                smallestChange,
                counts);
        return counts.build();
    }

    @Override
    public List<FactorCell> countCells(Cohort cohort, List<Factor> factors, @Nullable BigDecimal smallestChange) {
        return asking(
                        within(words(cohort).ofCells(cut.duck(), CELLS, cohort, factors), strata(cohort)),
                        cohort,
                        smallestChange,
                        false)
                .query(CohortSql::cell)
                .list();
    }

    /**
     * The goals of a cohort at its horizon, clinic by clinic.
     *
     * @param smallestChange by which a change fails; in points; null: none decides, and no change is counted
     */
    List<ClinicCounts> countClinics(Cohort cohort, @Nullable BigDecimal smallestChange) {
        Map<String, List<FactorCell>> cells = new TreeMap<>();
        Map<String, Long> notEvaluable = new TreeMap<>();
        asking(
                        within(
                                CohortSql.ofStratum().ofCells(cut.duck(), CLINIC_CELLS, cohort, CodedFactors.CASE_MIX),
                                strata(cohort)),
                        cohort,
                        smallestChange,
                        true)
                .query((ResultSet row) -> {
                    String clinic = row.getString("clinic");
                    cells.computeIfAbsent(clinic, first -> new ArrayList<>()).add(CohortSql.cell(row, 0));
                    notEvaluable.merge(clinic, row.getLong("not_evaluable"), Math::addExact);
                });
        List<ClinicCounts> clinics = new ArrayList<>();
        cells.forEach((clinic, of) -> clinics.add(new ClinicCounts(clinic, of, notEvaluable.getOrDefault(clinic, 0L))));
        return clinics;
    }

    /** Which outcomes count as what. */
    private JdbcClient.StatementSpec asking(
            JdbcClient.StatementSpec statement,
            Cohort cohort,
            @Nullable BigDecimal smallestChange,
            boolean withNotEvaluable) {
        List<Integer> failed = new ArrayList<>(List.of(NONE));
        List<Integer> others = new ArrayList<>(List.of(NONE));
        List<Integer> missed = new ArrayList<>(List.of(NONE));
        List<Integer> notEvaluable = new ArrayList<>(List.of(NONE));
        for (int outcome = 0; outcome < cut.kinds().size(); outcome++) {
            Kind kind = cut.kinds().get(outcome);
            GoalClass found = CohortSql.classed(kind.goalClass(), change(smallestChange), kind.improvement(), null);
            if (kind.horizonDays() == cohort.horizonDays()) {
                if (found == MISSED) {
                    missed.add(outcome);
                } else if (found == NOT_EVALUABLE && withNotEvaluable) {
                    notEvaluable.add(outcome);
                } else if (found.evaluated() && found != CHANGE_NOT_CLASSIFIED) {
                    (found.failure() ? failed : others).add(outcome);
                }
            }
        }
        JdbcClient.StatementSpec asked = statement
                .param("outcomes", cut.outcomes().toString())
                .param("failed", failed)
                .param("others", others)
                .param("missed", missed)
                .param(
                        "asked",
                        Stream.of(failed, others, missed, notEvaluable)
                                .flatMap(List::stream)
                                .toList());
        return withNotEvaluable ? asked.param("notEvaluable", notEvaluable) : asked;
    }

    /** All goals of each condition, product class and measure, at the day that most of them name; of two, the later. */
    List<Cohort> wholes() {
        List<Integer> own = new ArrayList<>(List.of(NONE));
        for (int outcome = 0; outcome < cut.kinds().size(); outcome++) {
            if (cut.kinds().get(outcome).ownHorizon()) {
                own.add(outcome);
            }
        }
        Map<Integer, SortedMap<Integer, Long>> goals = new TreeMap<>();
        cut.duck()
                .sql(WHOLES)
                .param("outcomes", cut.outcomes().toString())
                .param("own", own)
                .query((ResultSet row) -> {
                    int days = cut.kinds().get(row.getInt("outcome")).horizonDays();
                    goals.computeIfAbsent(row.getInt("stratum"), stratum -> new TreeMap<>())
                            .merge(days, row.getLong("goals"), Math::addExact);
                });
        List<Cohort> wholes = new ArrayList<>();
        goals.forEach((stratum, days) -> {
            OpenCut.Stratum of = cut.strata().get(stratum);
            int named = Collections.max(
                            days.entrySet(),
                            Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .getKey();
            wholes.add(new Cohort(of.condition(), of.productClass(), of.measure(), named, Map.of()));
        });
        return wholes;
    }

    private static @Nullable SmallestChange change(@Nullable BigDecimal points) {
        return points == null ? null : new SmallestChange(points, false);
    }

    private static String outcomes(@Nullable SmallestChange smallestChange) {
        return ofBaseline(smallestChange) ? OUTCOMES_BY_BASELINE : OUTCOMES;
    }

    private static boolean ofBaseline(@Nullable SmallestChange smallestChange) {
        return smallestChange != null && smallestChange.percentOfBaseline();
    }

    private void outcomes(
            JdbcClient.StatementSpec statement,
            Strata strata,
            @Nullable SmallestChange smallestChange,
            GroupCountsBuilder counts) {
        within(statement, strata)
                .param("outcomes", cut.outcomes().toString())
                .query((ResultSet row) -> count(
                        row,
                        smallestChange,
                        ofBaseline(smallestChange) ? row.getBigDecimal("baseline") : null,
                        counts));
    }

    private void count(
            ResultSet row,
            @Nullable SmallestChange smallestChange,
            @Nullable BigDecimal baseline,
            GroupCountsBuilder counts)
            throws SQLException {
        Kind kind = cut.kinds().get(row.getInt("outcome"));
        long goals = row.getLong("goals");
        Boolean responder = kind.responder();
        counts.outcome(
                row.getString("member_of"),
                kind.horizonDays(),
                new GroupCountsBuilder.Outcome(
                        CohortSql.classed(kind.goalClass(), smallestChange, kind.improvement(), baseline),
                        kind.failureEvent(),
                        kind.improvement(),
                        goals,
                        new ResponderCounts(responder == null ? 0 : goals, Boolean.TRUE.equals(responder) ? goals : 0),
                        kind.openQuery() ? goals : 0),
                kind.synthetic());
    }

    private static JdbcClient.StatementSpec within(JdbcClient.StatementSpec statement, Strata strata) {
        return statement.param("first", strata.first()).param("last", strata.last());
    }

    /** Strata of several product classes have others between them, which do not belong. */
    private static CohortSql words(Cohort cohort) {
        return cohort.productClass() == null ? CohortSql.ofAll() : CohortSql.ofStratum();
    }

    private Strata strata(Cohort cohort) {
        return cut.strata(cohort.productClass(), cohort.measure(), cohort.condition());
    }
}

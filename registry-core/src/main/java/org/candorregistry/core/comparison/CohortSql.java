package org.candorregistry.core.comparison;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.candorregistry.core.outcome.SmallestChange;
import org.candorregistry.core.statistics.CompetingEventCounts;
import org.candorregistry.core.statistics.GoalClass;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What counting in PostgreSQL and counting in the files of a cut share, so that a cohort is the same in both: who belongs,
 * and to which group, in words that both understand; and how counted rows are read. ADR-0021: the words come from here and
 * from {@link Factor} only, whatever was asked is a parameter.
 */
final class CohortSql {

    /** Stands in a statement for who belongs. */
    static final String BELONGS = "{belongs}";

    /** Stands in a statement for the group to which a row belongs. */
    static final String MEMBER_OF = "{memberOf}";

    /** Stands in a statement for the factors that are read of each row. */
    static final String COLUMNS = "{columns}";

    /** Stands in a statement for how many cases there were before, of each goal. */
    static final String EXPERIENCE = "{experience}";

    /** Counted only where it is asked for. */
    private static final String COUNTED_EXPERIENCE = "experience_of_goals()";

    private static final String NO_EXPERIENCE =
            "(SELECT CAST(NULL AS uuid) AS clinic_id, CAST(NULL AS uuid) AS goal_id,"
                    + " CAST(NULL AS text) AS earlier_cases, CAST(NULL AS text) AS clinic_volume WHERE false)";

    /** In no value. */
    static final String BETWEEN = "\t";

    /** Whether an evaluated goal failed: a change is told by the smallest that matters. Of an outcome {@code k}. */
    static final String FAILED = """
            (k.goal_class IN ('FAILURE_EVENT', 'UNCHANGED', 'WORSENED')
                 OR (k.goal_class = 'CHANGE_NOT_CLASSIFIED' AND k.improvement < CAST(:smallestChange AS numeric(9, 3))))""";

    /** Whether a goal is evaluated, and failed or not. */
    static final String DECIDED = """
            (k.goal_class IN ('FAILURE_EVENT', 'UNCHANGED', 'WORSENED', 'GOAL_MET', 'IMPROVED')
                 OR (k.goal_class = 'CHANGE_NOT_CLASSIFIED' AND CAST(:smallestChange AS numeric(9, 3)) IS NOT NULL))""";

    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final boolean ofStratum;
    private boolean ofExperience;

    /**
     * Words for a statement.
     *
     * @param ofStratum whether it reads goals of the cohort's product class, measure and condition only
     */
    private CohortSql(boolean ofStratum) {
        this.ofStratum = ofStratum;
    }

    /** For statements over goals of any kind. */
    static CohortSql ofAll() {
        return new CohortSql(false);
    }

    /** For statements over goals of the cohort's product class, measure and condition. */
    static CohortSql ofStratum() {
        return new CohortSql(true);
    }

    /** A statement of a cohort. */
    JdbcClient.StatementSpec of(JdbcClient jdbc, String template, Cohort cohort, @Nullable Factor compareBy) {
        return statement(jdbc, template, belongs(cohort), member(compareBy));
    }

    /**
     * A statement of whoever belongs to any of several cohorts of the same goals; the group tells to which of them, one
     * digit for each: {@code 101} to the first and the third.
     */
    JdbcClient.StatementSpec ofRegions(JdbcClient jdbc, String template, List<Cohort> cohorts) {
        List<String> each = cohorts.stream().map(this::belongs).toList();
        String member = each.stream()
                .map(belongs -> "CASE WHEN " + belongs + " THEN '1' ELSE '0' END")
                .collect(Collectors.joining(" || "));
        return statement(jdbc, template, either(each, " OR "), member);
    }

    /**
     * A statement of whoever differs from a cohort in the value of one factor at most by which it is narrowed; the group is as in
     * {@link #ofCells}. What is read of each row stands for {@link #COLUMNS}.
     */
    JdbcClient.StatementSpec ofNear(JdbcClient jdbc, String template, Cohort cohort, List<Factor> factors) {
        List<String> narrowed = new ArrayList<>();
        cohort.narrowedTo().forEach((factor, value) -> narrowed.add(oneOf(factor, List.of(value))));
        List<String> near = new ArrayList<>();
        for (int free = 0; free < narrowed.size(); free++) {
            List<String> others = new ArrayList<>(List.of("true"));
            others.addAll(narrowed.subList(0, free));
            others.addAll(narrowed.subList(free + 1, narrowed.size()));
            near.add(either(others, " AND "));
        }
        Cohort rest = new Cohort(
                cohort.condition(),
                cohort.productClass(),
                cohort.measure(),
                cohort.horizonDays(),
                Map.of(),
                cohort.where());
        String belongs = belongs(rest) + " AND " + either(near, " OR ");
        String columns = factors.stream().map(this::column).distinct().collect(Collectors.joining(", "));
        return statement(jdbc, template.replace(COLUMNS, columns), belongs, members(factors));
    }

    /** A statement of a cohort by several factors at once; the group is their values with {@link #BETWEEN} between them. */
    JdbcClient.StatementSpec ofCells(JdbcClient jdbc, String template, Cohort cohort, List<Factor> factors) {
        return statement(jdbc, template, belongs(cohort), members(factors));
    }

    private String members(List<Factor> factors) {
        return factors.stream()
                .map(factor -> "coalesce(" + member(factor) + ", " + parameter(GroupCounts.NOT_RECORDED) + ")")
                .collect(Collectors.joining(" || " + parameter(BETWEEN) + " || "));
    }

    private JdbcClient.StatementSpec statement(JdbcClient jdbc, String template, String belongs, String member) {
        return jdbc.sql(template.replace(BELONGS, belongs)
                        .replace(MEMBER_OF, member)
                        .replace(EXPERIENCE, ofExperience ? COUNTED_EXPERIENCE : NO_EXPERIENCE))
                .params(parameters);
    }

    private String member(@Nullable Factor compareBy) {
        return compareBy == null ? "'all'" : "CAST(" + column(compareBy) + " AS text)";
    }

    private String column(Factor factor) {
        ofExperience |= factor == Factor.EARLIER_CASES || factor == Factor.CLINIC_VOLUME;
        return "f." + factor.column();
    }

    private String belongs(Cohort cohort) {
        List<String> all = new ArrayList<>(List.of("true"));
        if (!ofStratum) {
            if (cohort.productClass() != null) {
                all.add("f.product_class = " + parameter(cohort.productClass()));
            }
            all.add("f.measure_id = " + parameter(cohort.measure()));
            if (cohort.condition() != null) {
                all.add("f.condition = " + parameter(cohort.condition()));
            }
        }
        cohort.narrowedTo().forEach((factor, value) -> all.add(oneOf(factor, List.of(value))));
        if (cohort.where() != null) {
            all.add(criterion(cohort.where()));
        }
        return either(all, " AND ");
    }

    private String criterion(Criterion criterion) {
        if (criterion.factor() != null && criterion.in() != null) {
            return oneOf(criterion.factor(), criterion.in());
        }
        if (criterion.not() != null) {
            return "NOT " + criterion(criterion.not());
        }
        List<String> parts = criterion.parts().map(this::criterion).toList();
        return either(parts, criterion.and() == null ? " OR " : " AND ");
    }

    /**
     * True or false, never unknown, so that its opposite is everybody else. What was not recorded can be counted by itself,
     * for the numbers that it protects; nobody may ask for it.
     */
    private String oneOf(Factor factor, List<String> values) {
        String column = factor == Factor.YEAR ? "CAST(" + column(factor) + " AS text)" : column(factor);
        List<String> recorded = values.stream()
                .filter(value -> !value.equals(GroupCounts.NOT_RECORDED))
                .map(this::parameter)
                .toList();
        List<String> either = new ArrayList<>();
        if (!recorded.isEmpty()) {
            either.add("(" + column + " IS NOT NULL AND " + column + " IN (" + String.join(", ", recorded) + "))");
        }
        if (recorded.size() < values.size()) {
            either.add(column + " IS NULL");
        }
        return either(either, " OR ");
    }

    private static String either(List<String> parts, String word) {
        return "(" + String.join(word, parts) + ")";
    }

    private String parameter(String value) {
        String name = "asked" + parameters.size();
        parameters.put(name, value);
        return "CAST(:" + name + " AS text)";
    }

    static CohortCounts.FactorCell cell(ResultSet row, int number) throws SQLException {
        return new CohortCounts.FactorCell(
                List.of(row.getString("member_of").split(BETWEEN, -1)),
                row.getLong("failed"),
                row.getLong("others"),
                row.getLong("missed"));
    }

    /** The class of an improvement: a change is classed here, each once. */
    static GoalClass classed(
            String goalClass,
            @Nullable SmallestChange smallestChange,
            @Nullable BigDecimal improvement,
            @Nullable BigDecimal baseline) {
        GoalClass found = GoalClass.valueOf(goalClass);
        return found == GoalClass.CHANGE_NOT_CLASSIFIED && smallestChange != null
                ? smallestChange.classOf(Objects.requireNonNull(improvement), baseline)
                : found;
    }

    static void countOutcome(ResultSet row, @Nullable SmallestChange smallestChange, GroupCountsBuilder counts)
            throws SQLException {
        BigDecimal improvement = row.getBigDecimal("improvement");
        GoalClass goalClass =
                classed(row.getString("goal_class"), smallestChange, improvement, row.getBigDecimal("baseline"));
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

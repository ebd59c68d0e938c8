package org.candorregistry.core.cut;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns the rows of a cut into its files: rows of one product class, measure and condition together, and what became of a goal
 * as one number, so that counting reads little and compares whole numbers. All rows are in the order of their own values: the
 * order in which they were recorded is not told.
 */
record CutTables(Path unfinished) {

    /** Types are stated: of an empty file, or of a column that is empty in it, none could be found out. */
    private static final String GOAL_TYPES = """
            'condition': 'VARCHAR', 'disease_status': 'VARCHAR', 'product_class': 'VARCHAR', 'measure_id': 'VARCHAR',
            'goal_domain': 'VARCHAR', 'cell_source': 'VARCHAR', 'donor_relation': 'VARCHAR', 'preparation_method': 'VARCHAR',
            'manipulation': 'VARCHAR', 'device': 'VARCHAR', 'viability_band': 'VARCHAR', 'passage': 'VARCHAR',
            'dose_band': 'VARCHAR', 'route': 'VARCHAR', 'image_guidance': 'VARCHAR', 'training_level': 'VARCHAR',
            'age_band': 'VARCHAR', 'sex': 'VARCHAR', 'bmi_band': 'VARCHAR', 'severity': 'VARCHAR', 'baseline_band': 'VARCHAR',
            'treatment_year': 'INTEGER', 'evidence_tier': 'VARCHAR', 'country': 'VARCHAR', 'earlier_cases': 'VARCHAR',
            'clinic_volume': 'VARCHAR', 'clinic': 'VARCHAR', 'synthetic': 'BOOLEAN', 'open_query': 'BOOLEAN',
            'horizon_days': 'INTEGER', 'goal': 'BIGINT', 'person': 'BIGINT', 'treated_on': 'DATE'""";

    private static final String OUTCOME_TYPES = """
            'goal': 'BIGINT', 'horizon_days': 'INTEGER', 'goal_class': 'VARCHAR', 'failure_event': 'VARCHAR',
            'improvement': 'DECIMAL(9,3)', 'baseline': 'DECIMAL(9,3)', 'responder': 'BOOLEAN'""";

    private static final String TIME_TYPES = "'goal': 'BIGINT', 'days': 'INTEGER', 'event_kind': 'VARCHAR'";

    private static final String RAW = """
            CREATE TEMP VIEW raw_%s AS
            SELECT * FROM read_csv(%s, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"',
                                   nullstr = '', allow_quoted_nulls = false, columns = {%s})
            """;

    private static final String STRATA = """
            CREATE TEMP TABLE stratum AS
            SELECT CAST(row_number() OVER (ORDER BY product_class, measure_id, condition) - 1 AS integer) AS stratum,
                   product_class, measure_id, condition
              FROM (SELECT DISTINCT product_class, measure_id, condition FROM raw_goals)
            """;

    /**
     * A country with fewer than three clinics would name one to whoever knows the other, and so would a device or a number of
     * cases. Those are one group, with the smallest of the others where they themselves have fewer than three.
     */
    private static final String SHOWN = """
            CREATE TEMP TABLE shown_%1$s AS
            SELECT %1$s,
                   CASE WHEN clinics < 3 OR (alone BETWEEN 1 AND 2 AND place = 1) THEN 'other' ELSE %1$s END AS shown
              FROM (SELECT %1$s, clinics, coalesce(sum(clinics) FILTER (WHERE clinics < 3) OVER (), 0) AS alone,
                           row_number() OVER (PARTITION BY clinics < 3 ORDER BY clinics, %1$s) AS place
                      FROM (SELECT %1$s, count(DISTINCT clinic) AS clinics FROM raw_goals WHERE %1$s IS NOT NULL
                             GROUP BY %1$s))
            """;

    /** Labels become small numbers, in an order that tells nothing. */
    private static final String GOALS = """
            CREATE TEMP TABLE known_goal AS
            SELECT r.goal AS label, CAST(row_number() OVER (ORDER BY r.goal) AS integer) AS goal,
                   CAST(dense_rank() OVER (ORDER BY r.person) AS integer) AS person, r.treated_on, r.horizon_days AS own_days,
                   r.synthetic, r.open_query, s.stratum, r.product_class, r.measure_id, r.condition, r.goal_domain, r.cell_source,
                   r.donor_relation, r.preparation_method, r.manipulation, d.shown AS device, r.viability_band, r.passage,
                   r.dose_band, r.route, r.image_guidance, r.training_level, r.age_band, r.sex, r.bmi_band, r.severity,
                   r.disease_status, r.baseline_band, r.treatment_year, r.evidence_tier, x.shown AS country, r.earlier_cases,
                   v.shown AS clinic_volume, r.clinic
              FROM raw_goals r
              JOIN stratum s ON s.product_class = r.product_class AND s.measure_id = r.measure_id AND s.condition = r.condition
              JOIN shown_country x ON x.country = r.country
              LEFT JOIN shown_device d ON d.device = r.device
              LEFT JOIN shown_clinic_volume v ON v.clinic_volume = r.clinic_volume
            """;

    private static final String KINDS = """
            CREATE TEMP TABLE kind AS
            SELECT CAST(row_number() OVER (ORDER BY horizon_days, own_horizon, goal_class, failure_event, improvement,
                                               responder, synthetic, open_query) - 1 AS integer) AS outcome, *
              FROM (SELECT DISTINCT r.horizon_days, r.horizon_days = g.own_days AS own_horizon, r.goal_class, r.failure_event,
                           r.improvement, r.responder, g.synthetic, g.open_query
                      FROM raw_outcomes r
                      JOIN known_goal g ON g.label = r.goal)
            """;

    private static final String FACTORS = """
            g.stratum, %sg.product_class, g.measure_id, g.condition, g.goal_domain, g.cell_source, g.donor_relation,
                   g.preparation_method, g.manipulation, g.device, g.viability_band, g.passage, g.dose_band, g.route,
                   g.image_guidance, g.training_level, g.age_band, g.sex, g.bmi_band, g.severity, g.disease_status,
                   g.baseline_band, g.treatment_year, g.evidence_tier, g.country, g.earlier_cases, g.clinic_volume, g.clinic""";

    private static final String OUTCOMES = """
            SELECT %s, r.baseline, g.goal
              FROM raw_outcomes r
              JOIN known_goal g ON g.label = r.goal
              JOIN kind k ON k.horizon_days = r.horizon_days AND k.own_horizon = (r.horizon_days = g.own_days)
                         AND k.goal_class = r.goal_class AND k.failure_event IS NOT DISTINCT FROM r.failure_event
                         AND k.improvement IS NOT DISTINCT FROM r.improvement
                         AND k.responder IS NOT DISTINCT FROM r.responder AND k.synthetic = g.synthetic
                         AND k.open_query = g.open_query
             ORDER BY ALL
            """.formatted(FACTORS.formatted("k.outcome, "));

    private static final String TIMES = """
            SELECT %s, g.synthetic, g.open_query, r.days, r.event_kind, g.goal
              FROM raw_times r
              JOIN known_goal g ON g.label = r.goal
             ORDER BY ALL
            """.formatted(FACTORS.formatted(""));

    /** By which a cohort can be narrowed or split. */
    private static final List<String> MARGINS = List.of(
            "condition",
            "product_class",
            "cell_source",
            "donor_relation",
            "preparation_method",
            "manipulation",
            "device",
            "viability_band",
            "passage",
            "dose_band",
            "route",
            "image_guidance",
            "training_level",
            "earlier_cases",
            "clinic_volume",
            "evidence_tier",
            "age_band",
            "sex",
            "bmi_band",
            "severity",
            "disease_status",
            "baseline_band",
            "treatment_year",
            "country");

    private static final String MARGIN = """
            SELECT stratum, %1$s AS factor, CAST(%2$s AS varchar) AS value, outcome, count(*) AS goals
              FROM read_parquet(%3$s) GROUP BY ALL
            """;

    /** From the CSV files that lie there. */
    void write(CutDatabase duck) throws SQLException {
        duck.run(
                RAW.formatted("goals", csv(CutFiles.GOALS), GOAL_TYPES),
                RAW.formatted("outcomes", csv(CutFiles.OUTCOMES), OUTCOME_TYPES),
                RAW.formatted("times", csv(CutFiles.TIMES), TIME_TYPES),
                STRATA,
                SHOWN.formatted("country"),
                SHOWN.formatted("device"),
                SHOWN.formatted("clinic_volume"),
                GOALS,
                KINDS,
                copy(OUTCOMES, CutFiles.OUTCOMES),
                copy("FROM kind ORDER BY outcome", CutFiles.KINDS),
                copy(margins(), CutFiles.MARGINS),
                copy(TIMES, CutFiles.TIMES),
                copy("SELECT goal, person, treated_on FROM known_goal ORDER BY goal", CutFiles.GOALS),
                copy("FROM stratum ORDER BY stratum", CutFiles.STRATA));
    }

    /** What became of all goals of a stratum, and of those with each value of one factor: what is asked most is counted already. */
    private String margins() {
        String outcomes = CutDatabase.quoted(unfinished.resolve(CutFiles.OUTCOMES));
        return Stream.concat(
                        Stream.of(MARGIN.formatted("'all'", "'all'", outcomes)),
                        MARGINS.stream().map(column -> MARGIN.formatted(CutDatabase.quoted(column), column, outcomes)))
                .collect(Collectors.joining(" UNION ALL ", "SELECT * FROM (", ") ORDER BY ALL"));
    }

    private String csv(String name) {
        return CutDatabase.quoted(CutFiles.csv(unfinished, name));
    }

    private String copy(String select, String name) {
        return "COPY (" + select + ") TO " + CutDatabase.quoted(unfinished.resolve(name))
                + " (FORMAT parquet, COMPRESSION zstd)";
    }
}

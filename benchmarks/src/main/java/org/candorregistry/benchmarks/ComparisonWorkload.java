package org.candorregistry.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.candorregistry.benchmarks.Measurement.Side;
import org.postgresql.PGConnection;

/**
 * Workloads 6 and 7b: a cut is made of treatments with six time points each, beside {@code COPY} of the same rows; then
 * researchers ask it, beside plain SQL that finds the same quantiles and counts with {@code percentile_cont} in the same
 * PostgreSQL. No question is asked twice: an answer that is kept would not be counted again.
 */
final class ComparisonWorkload {

    static final String NUMBER = "6";
    static final String CUT_NUMBER = "7b";

    private static final double TARGET = 0.01;
    private static final double CUT_TARGET = 4;
    private static final int READS = 60;
    private static final int FLOOR_RUNS = 5;

    private static final String CLINICS = """
            INSERT INTO clinic (clinic_id, name, country, version, recorded_at, recorded_by)
            SELECT CAST(md5('clinic' || number) AS uuid), 'Clinic ' || number, (ARRAY['US', 'NO', 'DE', 'CH'])[1 + number % 4], 1,
                   now(), 'benchmark'
              FROM generate_series(0, 59) AS number
            """;

    /**
     * Skewed as registries are: a few large clinics, most of the people with one condition, scores that come less often the
     * later they are due. Seeded. Straight into the derived tables: how they are derived is another workload.
     */
    private static final String FACTS = """
            INSERT INTO goal_fact (clinic_id, goal_id, treatment_id, measure_id, goal_domain, horizon_days, condition,
                                   product_class, cell_source, donor_relation, preparation_method, training_level, age_band,
                                   sex, severity, treatment_year, evidence_tier, synthetic, research, route, image_guidance,
                                   manipulation, bmi_band, dose_band, baseline_band)
            SELECT CAST(md5('clinic' || floor(60 * power(random(), 3))) AS uuid), CAST(md5('goal' || number) AS uuid),
                   CAST(md5('treatment' || number) AS uuid), 'nrs-pain', 'pain', 365,
                   (ARRAY['knee-osteoarthritis', 'hip-osteoarthritis', 'rotator-cuff-tear', 'osteonecrosis-femoral-head',
                          'rotator-cuff-tendinopathy'])[1 + floor(5 * power(random(), 3))],
                   (ARRAY['bmac', 'prp', 'mfat'])[1 + floor(3 * power(random(), 2))],
                   'bmac', 'autologous', (ARRAY['centrifuge-single', 'centrifuge-double'])[1 + floor(2 * random())],
                   (ARRAY['COURSE', 'FELLOWSHIP', 'CERTIFICATION', 'NONE'])[1 + floor(4 * power(random(), 2))],
                   (ARRAY['35-39', '40-44', '45-49', '50-54', '55-59', '60-64', '65-69'])[1 + floor(7 * random())],
                   (ARRAY['female', 'male'])[1 + floor(2 * random())],
                   (ARRAY['kl-1', 'kl-2', 'kl-3', 'kl-4'])[1 + floor(4 * random())],
                   2016 + floor(10 * random())::integer, 'EXPERIMENTAL', true, true, 'ia',
                   (ARRAY['none', 'ultrasound', 'fluoroscopy'])[1 + floor(3 * random())], 'minimal',
                   (ARRAY['18.5-25', '25-30', '30-35', '35-40'])[1 + floor(4 * random())],
                   (ARRAY['nucleated-cells 100-200', 'nucleated-cells 200-500', NULL])[1 + floor(3 * random())], 'third-quarter'
              FROM generate_series(1, %d) AS number
            """;

    /** What experience and the days of extracts are counted from; eight providers at each clinic, some with most of the cases. */
    private static final String PRODUCTS = """
            INSERT INTO cell_product (clinic_id, product_id, subject_id, product_class, completeness, version, recorded_at,
                                      recorded_by)
            SELECT clinic_id, treatment_id, treatment_id, product_class, 1, 1, now(), 'benchmark' FROM goal_fact
            """;

    private static final String TREATMENTS = """
            INSERT INTO treatment (clinic_id, treatment_id, subject_id, product_id, provider_id, treated_on, follow_up_plan,
                                   condition, evidence_tier, completeness, version, recorded_at, recorded_by)
            SELECT clinic_id, treatment_id, treatment_id, treatment_id,
                   CAST(md5(clinic_id || ' ' || floor(8 * power(random(), 2))) AS uuid),
                   make_date(treatment_year, 1, 1) + floor(365 * random())::integer, 'orthopaedic', condition, evidence_tier, 1,
                   1, now(), 'benchmark'
              FROM goal_fact
            """;

    private static final String OUTCOMES = """
            INSERT INTO goal_outcome (clinic_id, goal_id, horizon_days, closes_on, goal_class, failure_event, improvement,
                                      baseline, follow_up, research)
            SELECT clinic_id, goal_id, days, date '2026-06-30',
                   CASE WHEN drawn < 0.04 THEN 'FAILURE_EVENT' WHEN drawn < 0.1 THEN 'NOT_EVALUABLE'
                        WHEN drawn < 0.1 + lost THEN NULL ELSE 'CHANGE_NOT_CLASSIFIED' END,
                   CASE WHEN drawn < 0.04 THEN 'conversion-to-surgery' END,
                   CASE WHEN drawn >= 0.1 + lost THEN 7 - score END, CASE WHEN drawn >= 0.1 + lost THEN 7 END,
                   CASE WHEN drawn >= 0.1 + lost THEN score END, true
              FROM (SELECT clinic_id, goal_id, days, lost, random() AS drawn, floor(11 * random()) AS score
                      FROM goal_fact CROSS JOIN (VALUES (42, 0.1), (91, 0.15), (182, 0.2), (365, 0.3), (730, 0.4), (1095, 0.5))
                           AS at (days, lost)) AS outcome
            """;

    private static final String FLOOR = """
            SELECT o.horizon_days, count(*), count(*) FILTER (WHERE o.goal_class = 'FAILURE_EVENT'),
                   count(*) FILTER (WHERE o.goal_class IS NULL), count(*) FILTER (WHERE o.improvement >= 1.8),
                   count(*) FILTER (WHERE o.improvement <= -1.8),
                   percentile_cont(ARRAY[0.1, 0.25, 0.5, 0.75, 0.9]) WITHIN GROUP (ORDER BY o.improvement)
              FROM goal_fact f
              JOIN goal_outcome o ON o.clinic_id = f.clinic_id AND o.goal_id = f.goal_id
             WHERE f.product_class = ? AND f.measure_id = 'nrs-pain' AND f.condition = ? AND f.sex = ?
             GROUP BY o.horizon_days
            """;

    private static final String ROWS = """
            COPY (SELECT f.*, o.horizon_days, o.goal_class, o.failure_event, o.improvement, o.baseline, o.responder
                    FROM goal_fact f JOIN goal_outcome o ON o.clinic_id = f.clinic_id AND o.goal_id = f.goal_id) TO STDOUT
            """;

    private static final List<String> CONDITIONS =
            List.of("knee-osteoarthritis", "hip-osteoarthritis", "rotator-cuff-tear");
    private static final List<String> AGES = List.of("40-44", "45-49", "50-54", "55-59", "60-64");
    private static final List<String> SEXES = List.of("female", "male");

    private final Size size;

    ComparisonWorkload(Size size) {
        this.size = size;
    }

    List<Measurement> run(Registry registry) throws IOException, InterruptedException, SQLException {
        try (Connection database = registry.database()) {
            generate(database);
            double copied = copied(database, registry);
            double cut = registry.cut();
            Benchmarks.say("   files of the cut: %,d KiB; the derived tables: %s"
                    .formatted(registry.cutBytes() / 1024, tables(database)));
            List<Double> read = new ArrayList<>();
            List<Double> asked = new ArrayList<>();
            for (int warm = 0; warm < READS; warm++) {
                registry.timedRead();
            }
            for (String question : questions()) {
                asked.add(registry.timedQuestion(question));
                read.add(registry.timedRead());
            }
            List<Double> floor = floor(database);
            Side ours = side(asked.subList(asked.size() / 3, asked.size()));
            Side plain = side(floor);
            Benchmarks.say(
                    "   read by id: p50 %.1f ms, p99 %.1f ms; a comparison: p50 %.1f ms, p99 %.1f ms; plain SQL: p50 %,.0f ms"
                            .formatted(p(read, 0.5), p(read, 0.99), ours.p50Ms(), ours.p99Ms(), plain.p50Ms()));
            String jdk = Runtime.version().toString();
            String postgres = database.getMetaData().getDatabaseProductVersion();
            long rows = 6L * size.treatments();
            return List.of(
                    new Measurement(
                            CUT_NUMBER,
                            "making a data cut",
                            rows,
                            "rows/s",
                            Side.of(rows, cut),
                            Side.of(rows, copied),
                            cut / copied,
                            CUT_TARGET,
                            jdk,
                            postgres),
                    new Measurement(
                            NUMBER,
                            "comparison of a cohort",
                            rows,
                            "answers/s",
                            ours,
                            plain,
                            p(asked.subList(asked.size() / 3, asked.size()), 0.5) / p(floor, 0.5),
                            TARGET,
                            jdk,
                            postgres));
        }
    }

    private void generate(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute("SELECT setseed(0.6180339)");
            statement.execute(CLINICS);
            statement.execute(FACTS.formatted(size.treatments()));
            statement.execute(PRODUCTS);
            statement.execute(TREATMENTS);
            statement.execute(OUTCOMES);
            statement.execute("SET session_replication_role = origin");
            statement.execute("ANALYZE clinic, cell_product, treatment, goal_fact, goal_outcome");
            statement.execute("CHECKPOINT");
        }
    }

    private static double copied(Connection database, Registry registry) throws IOException, SQLException {
        long start = System.nanoTime();
        try (OutputStream file = Files.newOutputStream(registry.file("rows.copy"))) {
            database.unwrap(PGConnection.class).getCopyAPI().copyOut(ROWS, file);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static String tables(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet sum = statement.executeQuery("""
                        SELECT pg_size_pretty(pg_total_relation_size('goal_fact') + pg_total_relation_size('goal_outcome'))""")) {
            sum.next();
            return sum.getString(1);
        }
    }

    /** Each another cohort or another split. */
    private static List<String> questions() {
        List<String> questions = new ArrayList<>();
        for (String condition : CONDITIONS) {
            for (String sex : SEXES) {
                questions.add(question(condition, "\"sex\": \"" + sex + "\"", ""));
                questions.add(question(condition, "\"sex\": \"" + sex + "\"", ", \"compareBy\": \"trainingLevel\""));
                for (String age : AGES) {
                    String narrowed = "\"sex\": \"%s\", \"ageBand\": \"%s\"".formatted(sex, age);
                    questions.add(question(condition, narrowed, ""));
                }
            }
            for (int year = 2016; year < 2026; year++) {
                questions.add(question(condition, "\"year\": " + year, ""));
            }
        }
        return questions;
    }

    private static String question(String condition, String narrowed, String split) {
        return """
                {"cohort": {"condition": "%s", "productClass": "bmac", "measure": "nrs-pain", "horizonDays": 365, %s}%s}""".formatted(condition, narrowed, split);
    }

    private static List<Double> floor(Connection database) throws SQLException {
        List<Double> took = new ArrayList<>();
        try (PreparedStatement statement = database.prepareStatement(FLOOR)) {
            for (int run = 0; run < FLOOR_RUNS; run++) {
                statement.setString(1, "bmac");
                statement.setString(2, CONDITIONS.get(0));
                statement.setString(3, SEXES.get(run % 2));
                long start = System.nanoTime();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        rows.getArray(7);
                    }
                }
                took.add((System.nanoTime() - start) / 1e6);
            }
        }
        return took;
    }

    private static Side side(List<Double> millis) {
        double sum = millis.stream().mapToDouble(Double::doubleValue).sum();
        return new Side(1000 * millis.size() / sum, p(millis, 0.5), p(millis, 0.99));
    }

    private static double p(List<Double> millis, double share) {
        List<Double> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * (sorted.size() - 1))));
    }
}

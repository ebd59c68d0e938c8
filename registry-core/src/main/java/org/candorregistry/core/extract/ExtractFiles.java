package org.candorregistry.core.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.candorregistry.core.cut.CutDatabase;
import org.candorregistry.core.cut.CutDirectory;
import org.candorregistry.core.cut.DataCut.CutFile;
import org.candorregistry.core.cut.KeptFiles;
import org.candorregistry.core.cut.OpenCut;
import org.candorregistry.core.extract.ApproveProject.Scope;
import org.candorregistry.core.failure.RegistryException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Writes the rows of an extract. What somebody who knows a person could find them by is told as finely as leaves at most one in
 * twenty people out, who would be fewer than k in sharing it; in a fixed order of steps, so that no result decides
 * (global recoding, then suppression: Sweeney, Int J Uncertain Fuzz 2002;10:571).
 */
@Component
class ExtractFiles {

    private static final List<String> QUASI_IDENTIFIERS =
            List.of("condition", "product_class", "country", "sex", "age_band", "bmi_band");

    private static final double MOST_LEFT_OUT = 0.05;

    private static final String DAYS =
            "Each person's days are moved by one number of days, drawn by chance, at most 212 either way.";

    /** Numbers of their own, and days moved once more, so that two extracts of a cut cannot be joined. */
    private static final String LABELS = """
            CREATE TEMP TABLE labelled AS
            SELECT goal AS of_goal, person AS of_person, row_number() OVER (ORDER BY hash(goal, %1$d), goal) AS goal,
                   dense_rank() OVER (ORDER BY hash(person, %1$d), person) AS person,
                   treated_on + CAST(hash(person, %2$d) %% 61 AS integer) - 30 AS treated_on
              FROM read_parquet(%3$s)
            """;

    private static final String RECORDS = """
            CREATE TEMP TABLE record AS
            SELECT DISTINCT l.of_person, o.condition, o.product_class, o.country, o.sex, o.age_band, o.bmi_band
              FROM (SELECT stratum, goal, condition, product_class, country, sex, age_band, bmi_band FROM read_parquet(%s)
                     UNION ALL
                    SELECT stratum, goal, condition, product_class, country, sex, age_band, bmi_band FROM read_parquet(%s)) o
              JOIN labelled l ON l.of_goal = o.goal
             WHERE o.stratum IN (%s)
            """;

    /** What somebody could know of a person, as one text. */
    private static final String KEPT = """
            CREATE OR REPLACE TEMP TABLE kept AS
            SELECT DISTINCT o.of_person, concat_ws(chr(9), o.condition, o.product_class, coalesce(%s, ''), o.sex,
                                                   coalesce(%s, ''), coalesce(%s, '')) AS combination
              FROM record o
            """;

    /** All that is told of somebody goes with them, which may leave others too few: until nobody is. */
    private static final String LEAVE_OUT = """
            DELETE FROM kept WHERE of_person IN (
                SELECT of_person FROM kept WHERE combination IN (
                    SELECT combination FROM kept GROUP BY combination HAVING count(DISTINCT of_person) < %d))
            """;

    private static final String FACTORS = """
            o.condition, o.product_class, o.measure_id AS measure, o.goal_domain, o.disease_status, o.severity, o.sex,
                   %s AS age_band, %s AS bmi_band, %s AS country, o.baseline_band, o.cell_source, o.donor_relation,
                   o.preparation_method, o.manipulation, o.device, o.viability_band, o.passage, o.dose_band, o.route,
                   o.image_guidance, o.training_level, o.earlier_cases, o.clinic_volume, o.evidence_tier""";

    private static final String OUTCOMES = """
            SELECT l.person, l.goal, l.treated_on, %s, k.horizon_days, k.own_horizon, k.goal_class AS class, k.failure_event,
                   o.baseline, k.improvement, k.responder, k.open_query, k.synthetic
              FROM read_parquet(%s) o
              JOIN read_parquet(%s) k ON k.outcome = o.outcome
              JOIN labelled l ON l.of_goal = o.goal
             WHERE o.stratum IN (%s) AND l.of_person IN (SELECT of_person FROM kept)
             ORDER BY l.person, l.goal, k.horizon_days
            """;

    private static final String TIMES = """
            SELECT l.person, l.goal, l.treated_on, %s, o.days, o.event_kind, o.open_query, o.synthetic
              FROM read_parquet(%s) o
              JOIN labelled l ON l.of_goal = o.goal
             WHERE o.stratum IN (%s) AND l.of_person IN (SELECT of_person FROM kept)
             ORDER BY l.person, l.goal
            """;

    private static final String SHARED = """
            SELECT count(*) AS combinations, coalesce(min(people), 0) AS smallest
              FROM (SELECT count(DISTINCT of_person) AS people FROM kept GROUP BY combination)
            """;

    private static final List<String> FORMS = List.of("csv", "parquet");

    private final CutDirectory directory;
    private final CutDatabase duck;
    private final SecureRandom random = new SecureRandom();

    ExtractFiles(CutDirectory directory, CutDatabase duck) {
        this.directory = directory;
        this.duck = duck;
    }

    /**
     * The files appear together or not at all.
     *
     * @throws RegistryException {@code extract-not-ready} where fewer than k people would be in it
     */
    ExtractReport write(UUID extract, ApproveProject project, OpenCut cut) throws IOException, SQLException {
        KeptFiles.delete(directory.unfinishedExtract(extract));
        KeptFiles.delete(directory.ofExtract(extract));
        Path unfinished = Files.createDirectories(directory.unfinishedExtract(extract));
        try (Connection connection = duck.connections().getConnection()) {
            ExtractReport report = new Writing(
                            JdbcClient.create(new SingleConnectionDataSource(connection, true)),
                            project,
                            cut,
                            unfinished)
                    .write(random.nextInt(Integer.MAX_VALUE), random.nextInt(Integer.MAX_VALUE));
            KeptFiles.appear(unfinished, directory.ofExtract(extract));
            return report;
        } finally {
            KeptFiles.delete(unfinished);
        }
    }

    List<CutFile> described(UUID extract) {
        List<CutFile> files = new ArrayList<>();
        for (String name : List.of("outcomes", "times")) {
            FORMS.forEach(
                    form -> files.add(CutFile.of(directory.ofExtract(extract).resolve(name + "." + form))));
        }
        return files;
    }

    private record Writing(JdbcClient jdbc, ApproveProject project, OpenCut cut, Path directory) {

        ExtractReport write(int labels, int days) {
            String strata = strata();
            run(LABELS.formatted(labels, days, CutDatabase.quoted(cut.goals())));
            run(RECORDS.formatted(CutDatabase.quoted(cut.outcomes()), CutDatabase.quoted(cut.times()), strata));
            long all = count("SELECT count(DISTINCT of_person) FROM record");
            Generalisation chosen = chosen(all);
            long people = keep(chosen);
            if (people < project.k()) {
                throw new RegistryException(
                        ExtractFailure.EXTRACT_NOT_READY,
                        "Fewer than " + project.k() + " people would be in it, however little is told of each.");
            }
            String factors = FACTORS.formatted(chosen.ageBand(), chosen.bmiBand(), chosen.country());
            String kinds = CutDatabase.quoted(cut.outcomes().resolveSibling("kinds.parquet"));
            long outcomes =
                    copy("outcomes", OUTCOMES.formatted(factors, CutDatabase.quoted(cut.outcomes()), kinds, strata));
            long times = copy("times", TIMES.formatted(factors, CutDatabase.quoted(cut.times()), strata));
            return jdbc.sql(SHARED)
                    .query((row, number) -> new ExtractReport(
                            project.k(),
                            row.getLong("smallest"),
                            row.getLong("combinations"),
                            QUASI_IDENTIFIERS,
                            chosen.words(),
                            people,
                            all - people,
                            count("SELECT count(DISTINCT goal) FROM read_parquet([%s, %s])"
                                    .formatted(file("outcomes"), file("times"))),
                            outcomes,
                            times,
                            DAYS))
                    .single();
        }

        /** The first step that leaves out few enough; where none does, the one that leaves out the fewest. */
        private Generalisation chosen(long all) {
            Generalisation best = Generalisation.NONE;
            long most = -1;
            for (Generalisation step : Generalisation.values()) {
                long people = keep(step);
                if (all - people <= MOST_LEFT_OUT * all) {
                    return step;
                }
                if (people > most) {
                    best = step;
                    most = people;
                }
            }
            return best;
        }

        private long keep(Generalisation step) {
            run(KEPT.formatted(step.country(), step.ageBand(), step.bmiBand()));
            long before = -1;
            long left = count("SELECT count(*) FROM kept");
            while (left != before) {
                run(LEAVE_OUT.formatted(project.k()));
                before = left;
                left = count("SELECT count(*) FROM kept");
            }
            return count("SELECT count(DISTINCT of_person) FROM kept");
        }

        /** Places of those that the project is about; none is -1. */
        private String strata() {
            List<OpenCut.Stratum> all = cut.strata();
            String places = IntStream.range(0, all.size())
                    .filter(place -> project.scopes()
                            .contains(new Scope(
                                    all.get(place).condition(), all.get(place).productClass())))
                    .mapToObj(String::valueOf)
                    .collect(Collectors.joining(", "));
            return places.isEmpty() ? "-1" : places;
        }

        private long copy(String name, String select) {
            run("COPY (" + select + ") TO " + CutDatabase.quoted(directory.resolve(name + ".parquet"))
                    + " (FORMAT parquet, COMPRESSION zstd)");
            run("COPY (FROM read_parquet(" + file(name) + ")) TO "
                    + CutDatabase.quoted(directory.resolve(name + ".csv")) + " (FORMAT csv, HEADER)");
            return count("SELECT count(*) FROM read_parquet(" + file(name) + ")");
        }

        private String file(String name) {
            return CutDatabase.quoted(directory.resolve(name + ".parquet"));
        }

        private void run(String sql) {
            jdbc.sql(sql).update();
        }

        private long count(String sql) {
            return jdbc.sql(sql).query(Long.class).single();
        }
    }
}

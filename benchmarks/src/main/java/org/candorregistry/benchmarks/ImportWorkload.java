package org.candorregistry.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.candorregistry.benchmarks.Measurement.Side;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Workload 5: a CSV file of follow-ups is imported, validated, classified and audited, beside {@code COPY} of the rows that
 * it became into bare tables with the same indexes, which is the least that keeping them can cost.
 */
final class ImportWorkload {

    static final String NUMBER = "5";

    private static final long SEED = 20_261_126;
    private static final double TARGET = 4;
    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 3);
    private static final int DAYS = 700;
    private static final int[] VISITS = {42, 91, 182, 365, 730};

    /** What a file of follow-ups becomes, besides what is derived of it. */
    private static final List<String> TABLES = List.of("follow_up", "score");

    private static final String TREATMENTS = """
            {"subject": {"pseudonym": {"column": "id"}, "sex": {"column": "sex"}, "birthYear": {"column": "born"},
                         "consents": [{"purpose": "REGISTRY", "documentVersion": "1", "evidence": "form",
                                       "givenOn": {"column": "surgery"}}]},
             "treatments": [{
               "product": {"productClass": "joint-replacement", "absent": {"processing.device": "unknown"}},
               "treatment": {
                 "externalId": {"column": "id"}, "providerId": "%s", "treatedOn": {"column": "surgery"},
                 "indication": {"condition": "knee-osteoarthritis", "severity": "not-graded", "bodySite": "knee"},
                 "goals": [{"domain": "pain", "measure": "nrs-pain", "targetKind": "CHANGE", "targetValue": 2,
                            "horizonDays": 365}],
                 "baselineScores": [{"measure": "nrs-pain", "value": {"column": "pain"},
                                     "observedOn": {"daysAfterTreatment": -1}}],
                 "absent": {"recipient.bmi": "unknown", "recipient.comorbidities": "unknown",
                            "recipient.medications": "unknown", "indication.laterality": "unknown",
                            "indication.symptomDuration": "unknown", "indication.previousTreatments": "unknown",
                            "delivery.concomitantProcedures": "unknown", "delivery.immediateComplication": "unknown",
                            "delivery.afterCare": "unknown"}}}]}
            """;

    private static final String FOLLOW_UPS = """
            {"treatments": [{"of": {"externalId": {"column": "operation"}},
                             "followUps": [{"observedOn": {"column": "day"}, "reporter": "PATIENT",
                                            "scores": [{"measure": "nrs-pain", "value": {"column": "pain"}}]}]}]}
            """;

    private final Size size;

    ImportWorkload(Size size) {
        this.size = size;
    }

    Measurement run(Registry registry) throws IOException, InterruptedException, SQLException {
        Path treatments = registry.file("treatments.csv");
        Path followUps = registry.file("follow-ups.csv");
        write(treatments, followUps);
        double first = registry.imported(treatments, TREATMENTS.formatted(registry.provider()), size.people());
        Benchmarks.say("   %,d treatments with their people, products, goals and baselines: %.1f s, %,.0f rows/s"
                .formatted(size.people(), first, size.people() / first));
        double ours = registry.imported(followUps, FOLLOW_UPS, size.followUps());
        Benchmarks.say("   most memory of the service: %,d MiB".formatted(registry.mostMemory()));
        try (Connection database = registry.database()) {
            double floor = copied(database, registry);
            return new Measurement(
                    NUMBER,
                    "CSV import of follow-ups",
                    size.followUps(),
                    "follow-ups/s",
                    Side.of(size.followUps(), ours),
                    Side.of(size.followUps(), floor),
                    ours / floor,
                    TARGET,
                    Runtime.version().toString(),
                    database.getMetaData().getDatabaseProductVersion());
        }
    }

    /** In the order of visits, as a clinic exports them: rows of one person lie far apart. */
    private void write(Path treatments, Path followUps) throws IOException {
        Random random = new Random(SEED);
        LocalDate[] surgeries = new LocalDate[size.people()];
        try (Writer file = Files.newBufferedWriter(treatments)) {
            file.write("id,sex,born,surgery,pain\n");
            for (int person = 0; person < size.people(); person++) {
                surgeries[person] = FIRST_DAY.plusDays(random.nextInt(DAYS));
                file.write("%s,%s,%d,%s,%d%n"
                        .formatted(
                                id(person),
                                random.nextBoolean() ? "female" : "male",
                                1940 + random.nextInt(50),
                                surgeries[person],
                                5 + random.nextInt(6)));
            }
        }
        try (Writer file = Files.newBufferedWriter(followUps)) {
            file.write("operation,day,pain\n");
            for (int visit = 0; visit < size.visits(); visit++) {
                for (int person = 0; person < size.people(); person++) {
                    LocalDate day = surgeries[person].plusDays(VISITS[visit] + random.nextInt(14));
                    file.write("%s,%s,%d%n".formatted(id(person), day, random.nextInt(11)));
                }
            }
        }
    }

    private static String id(int person) {
        return "P%07d".formatted(person);
    }

    /** Seconds that COPY takes for the rows of the follow-ups, in one transaction that is durable at its end. */
    private static double copied(Connection database, Registry registry) throws IOException, SQLException {
        CopyManager copy = database.unwrap(PGConnection.class).getCopyAPI();
        for (String table : TABLES) {
            try (OutputStream file = Files.newOutputStream(registry.file(table + ".copy"))) {
                copy.copyOut("COPY (SELECT * FROM " + table + " WHERE follow_up_id IS NOT NULL) TO STDOUT", file);
            }
            execute(database, "CREATE TABLE bare_" + table + " (LIKE " + table + " INCLUDING INDEXES)");
        }
        execute(database, "CHECKPOINT");
        long start = System.nanoTime();
        database.setAutoCommit(false);
        for (String table : TABLES) {
            try (InputStream file = Files.newInputStream(registry.file(table + ".copy"))) {
                copy.copyIn("COPY bare_" + table + " FROM STDIN", file);
            }
        }
        database.commit();
        double seconds = (System.nanoTime() - start) / 1e9;
        database.setAutoCommit(true);
        return seconds;
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}

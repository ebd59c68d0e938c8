package org.candorregistry.api.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.candorregistry.api.running.ExternalDatabase;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.ServiceProcess;
import org.candorregistry.core.database.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The service starts on databases that others left: an older schema, one whose migration failed, and none at all. */
class UpgradeIT {

    private static final String STEWARD = "00000000-0000-7000-8000-000000000001";
    private static final String SECRET = "5d0c7f1e2b9a4c6d8e3f10a2b4c6d8e0";

    private static final String CLINIC = "01a21681-837b-7283-b6c9-09029be7ad92";
    private static final String TREATMENT = "01a21681-8f0e-714d-b397-185b4bb2d8f7";

    private final TestDatabase database = TestDatabase.empty();
    private final JdbcClient everything = JdbcClient.create(database.superuser());

    @TempDir
    private Path directory;

    @Test
    void anOlderDatabaseKeepsItsRowsAndAFailedMigrationChangesNothing() throws IOException {
        Flyway.configure().dataSource(database.owner()).target("0017").load().migrate();
        everything.sql(rowsOf0017()).update();
        List<Row> before = rows();
        assertThat(before)
                .extracting(Row::table)
                .contains("treatment", "vault.identity", "record_history", "threshold");

        assertRefusedWithAMigrationThatFails();
        assertThat(version()).isEqualTo("0017");
        assertThat(rows()).isEqualTo(before);

        try (ServiceProcess upgraded = ServiceProcess.start(settings()).awaitStarted()) {
            assertThat(before).allSatisfy(row -> assertThat(isThere(row)).isTrue());
            assertServesWhatTheClinicRecorded(upgraded);
        }
        String newest = version();
        List<Row> after = rows();

        assertRefusedWithAMigrationThatFails();
        assertThat(version()).isEqualTo(newest);
        assertThat(rows()).isEqualTo(after);

        try (ServiceProcess again = ServiceProcess.start(settings()).awaitStarted()) {
            assertServesWhatTheClinicRecorded(again);
        }
    }

    @Test
    void twoCopiesThatStartAtOnceOnAnEmptyDatabaseMigrateItOnce() throws IOException {
        try (ServiceProcess one = ServiceProcess.start(settings());
                ServiceProcess other = ServiceProcess.start(settings())) {
            one.awaitStarted();
            other.awaitStarted();

            List<String> versions = everything
                    .sql("SELECT version FROM flyway_schema_history")
                    .query(String.class)
                    .list();
            assertThat(versions).doesNotHaveDuplicates().contains("0017");
            assertThat(one.errors() + other.errors()).isEmpty();
            assertThat(steward(one).get("/api/v1/clients").json().path("items")).hasSize(1);
            assertThat(steward(other).get("/api/v1/clients").json().path("items"))
                    .hasSize(1);
        }
    }

    private void assertRefusedWithAMigrationThatFails() throws IOException {
        Path scripts = Files.createDirectories(directory.resolve("migrations"));
        Files.writeString(scripts.resolve("V9998__divides_by_zero.sql"), """
                CREATE TABLE half_done (n integer);
                ALTER TABLE treatment RENAME COLUMN treated_on TO day;
                UPDATE clinic SET name = 'Nowhere';
                SELECT 1 / 0;
                """);
        try (ServiceProcess service = ServiceProcess.start(
                settings("spring.flyway.locations=classpath:db/migration,filesystem:" + scripts))) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(service.errors().lines())
                    .containsExactly("Candor cannot start: The migration V9998__divides_by_zero.sql failed (ERROR: "
                            + "division by zero), and the schema is as it was before; the release that was in use can "
                            + "be started on it.");
            assertThat(service.output()).doesNotContain("\tat ");
        }
    }

    private static void assertServesWhatTheClinicRecorded(ServiceProcess service) {
        JsonNode client = steward(service)
                .post(
                        "/api/v1/clients",
                        "{\"name\": \"After the upgrade\", \"scopes\": [\"clinic-admin\"], \"clinicId\": \"" + CLINIC
                                + "\"}")
                .json();
        Rest clinic = bearer(
                service,
                client.at("/client/clientId").asString(),
                client.path("clientSecret").asString());

        JsonNode treatment = clinic.get("/api/v1/treatments/" + TREATMENT).json();
        assertThat(treatment.at("/indication/condition").asString()).isEqualTo("knee-osteoarthritis");
        assertThat(clinic.get("/api/v1/treatments/" + TREATMENT + "/follow-ups")
                        .json()
                        .path("items"))
                .hasSize(2);
        // The goal is 20 points above a baseline of 47.22; the score after a year is 72.22.
        assertThat(clinic.get("/api/v1/treatments/" + TREATMENT + "/outcomes").body())
                .contains("GOAL_MET");
        assertThat(clinic.get("/api/v1/thresholds/nrs-pain-knee-mcid-2027")
                        .json()
                        .path("value")
                        .asDouble())
                .isEqualTo(1.9);
    }

    private String[] settings(String... further) {
        String[] all = Stream.concat(
                        Stream.of("candor.tokens.issue=true", "candor.tokens.steward-secret=" + SECRET),
                        Stream.of(further))
                .toArray(String[]::new);
        return ExternalDatabase.settings(database, directory, all);
    }

    private static Rest steward(ServiceProcess service) {
        return bearer(service, STEWARD, SECRET);
    }

    private static Rest bearer(ServiceProcess service, String client, String secret) {
        String base = "http://localhost:" + service.port();
        return new Rest(
                base,
                new Rest(base, null)
                        .form(
                                "/oauth2/token",
                                "grant_type=client_credentials&client_id=" + client + "&client_secret=" + secret)
                        .json()
                        .path("access_token")
                        .asString());
    }

    private String version() {
        return everything
                .sql("SELECT version FROM flyway_schema_history ORDER BY installed_rank DESC LIMIT 1")
                .query(String.class)
                .single();
    }

    private record Row(String table, String json) {}

    /**
     * What was recorded: all rows of clinics but those that are derived and may be derived otherwise, and those of the
     * catalogue's that a steward made.
     */
    private List<Row> rows() {
        List<String> tables = everything.sql("""
                SELECT table_schema || '.' || table_name FROM information_schema.columns
                 WHERE column_name = 'clinic_id' AND table_schema IN ('public', 'vault')
                   AND table_name NOT IN ('api_client', 'goal_fact', 'goal_outcome', 'time_outcome', 'visit')
                """).query(String.class).list();
        List<Row> rows = new TreeSet<>(tables)
                .stream()
                        .flatMap(table -> rows(table.replace("public.", ""), table).stream())
                        .toList();
        return Stream.of(
                        rows,
                        rows("threshold", "threshold WHERE threshold_id = 'nrs-pain-knee-mcid-2027'"),
                        rows("evidence_statement", "evidence_statement WHERE code = 'HIP-PRP-1'"))
                .flatMap(List::stream)
                .toList();
    }

    private List<Row> rows(String table, String from) {
        return everything
                .sql("SELECT to_jsonb(r)::text FROM (SELECT * FROM " + from + ") AS r ORDER BY 1")
                .query((row, number) -> new Row(table, row.getString(1)))
                .list();
    }

    /** Also where a migration has given the row more columns. */
    private boolean isThere(Row row) {
        return everything
                .sql("SELECT EXISTS (SELECT 1 FROM " + row.table() + " AS r WHERE to_jsonb(r) @> CAST(:json AS jsonb))")
                .param("json", row.json())
                .query(Boolean.class)
                .single();
    }

    private static String rowsOf0017() throws IOException {
        try (InputStream file = Objects.requireNonNull(UpgradeIT.class.getResourceAsStream("rows-of-0017.sql"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

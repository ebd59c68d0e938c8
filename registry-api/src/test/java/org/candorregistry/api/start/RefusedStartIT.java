package org.candorregistry.api.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.candorregistry.api.running.ExternalDatabase;
import org.candorregistry.api.running.ServiceProcess;
import org.candorregistry.core.database.TestDatabase;
import org.candorregistry.core.database.TestRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever the person who starts the service can put right is said in one line, and the process ends with a failure. */
class RefusedStartIT {

    private static final String KNOWN =
            "candor.batch-limit, candor.body-limit, candor.clinics.least-completeness, candor.clinics.least-evaluated, "
                    + "candor.cuts.directory, candor.cuts.keep-unasked-days, candor.cuts.nightly-from, candor.data-dir, "
                    + "candor.demo, candor.facts.every-days, candor.facts.published, "
                    + "candor.import-lanes, candor.import-lease, candor.import-limit, candor.links.base-url, candor.mail.enabled, "
                    + "candor.mail.from, candor.mail.look-every, candor.minimum-cell, candor.paging.cursor-key-file, "
                    + "candor.questions.at-once, candor.questions.seconds-per-minute, candor.tokens.audience, candor.tokens.clinic-claim, "
                    + "candor.tokens.issue, candor.tokens.issuer, "
                    + "candor.tokens.lifetime, candor.tokens.provider-claim, candor.tokens.signing-age, "
                    + "candor.tokens.signing-key-file, candor.tokens.steward-secret, "
                    + "candor.vault.keyset-file, candor.worklist.baseline-days, candor.worklist.closing-soon-days";

    @TempDir
    private Path directory;

    @Test
    void aSettingThatDoesNotExist() {
        assertRefused(
                "There is no setting candor.data-dirr, candor.demoo; there are " + KNOWN + ".",
                "candor.demoo=false",
                "candor.data-dirr=" + directory);
    }

    @Test
    void aValueOfTheWrongKind() {
        assertRefused(
                "The setting candor.demo cannot have the value 'perhaps'; see docs/configuration.md.",
                "candor.demo=perhaps",
                "candor.data-dir=" + directory);
    }

    @Test
    void mailWithoutAMailServer() {
        assertRefused(
                "candor.mail.enabled is set, but spring.mail.host is not; see docs/configuration.md.",
                "candor.mail.enabled=true",
                "candor.demo=false",
                "candor.data-dir=" + directory);
        assertRefused(
                "candor.mail.enabled is set, but candor.mail.from is not; see docs/configuration.md.",
                "candor.mail.enabled=true",
                "spring.mail.host=127.0.0.1",
                "candor.demo=false",
                "candor.data-dir=" + directory);
    }

    @Test
    void aValueThatMakesNoSense() {
        assertRefused("candor.minimum-cell is at least 5.", "candor.minimum-cell=0", "candor.data-dir=" + directory);
    }

    @Test
    void aDataDirectoryInUse() {
        try (ServiceProcess first =
                ServiceProcess.start("candor.data-dir=" + directory).awaitStarted()) {
            assertThat(first.port()).isPositive();
            assertRefused(
                    "The data directory " + directory + " is in use by another Candor (process " + first.pid()
                            + "); stop that one, or choose another directory with CANDOR_DATA_DIR.",
                    "candor.data-dir=" + directory);
        }
    }

    @Test
    void aPlatformWithoutAnEmbeddedDatabase() {
        Path data = directory.resolve("data");
        assertRefused(
                "There is no embedded PostgreSQL for " + System.getProperty("os.name")
                        + " on riscv64; set spring.datasource.url to a PostgreSQL 15 or newer.",
                "-Dos.arch=riscv64",
                "candor.data-dir=" + data);
        assertThat(data).doesNotExist();
    }

    @Test
    void aPortInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(
                    "Port " + taken.getLocalPort()
                            + " is in use by another program; choose another with SERVER_PORT or --server.port.",
                    external(TestDatabase.migrated(), "server.port=" + taken.getLocalPort()));
        }
    }

    @Test
    void aSchemaOfANewerRelease() {
        TestDatabase database = TestDatabase.migrated();
        JdbcClient.create(database.owner()).sql("""
                INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum,
                                                   installed_by, execution_time, success)
                VALUES (9999, '9999', 'from the future', 'SQL', 'V9999__from_the_future.sql', 1, 'candor_owner', 1, true)
                """).update();

        assertRefused(
                "The schema of the database has version 9999, which is newer than this release of the service; "
                        + "start the newer release.",
                external(database));
    }

    @Test
    void aRoleThatOwnsTheTables() {
        assertRefused(
                "The database role candor_owner owns tables, and would see every clinic's patients; "
                        + "connect as candor_service.",
                external(TestDatabase.migrated(), "spring.datasource.username=candor_owner"));
    }

    @Test
    void aDatabaseWithoutTheRoleThatMigratesIt() {
        assertRefused(
                "spring.datasource.url is set, but spring.flyway.user is not; it names the role that owns the schema "
                        + "and migrates it, candor_owner.",
                external(TestDatabase.migrated(), "spring.flyway.user="));
    }

    @Test
    void aKeysetThatIsNotTheDatabases() {
        TestDatabase database = TestDatabase.migrated();
        TestRegistry.on(database);

        assertRefused(
                "The keyset of the identity vault is not the one this database was encrypted with; start with that "
                        + "keyset, or with one that contains it.",
                external(database));
    }

    @Test
    void aLoginThatTheDatabaseRefuses() {
        assertRefused(
                Pattern.compile("The database refuses the login \\(FATAL: .+\\)\\."),
                external(TestDatabase.migrated(), "spring.flyway.user=nobody"));
    }

    @Test
    void aDataDirectoryThatCannotHoldTheKeys() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        assertRefused(
                file.resolve("cursor.key") + " cannot be written (it is a file, not a directory); make it writable for "
                        + "this user, or choose another data directory with CANDOR_DATA_DIR, or name a file that is "
                        + "there with candor.paging.cursor-key-file.",
                external(TestDatabase.migrated(), "candor.data-dir=" + file));
    }

    @Test
    void aDatabaseThatIsNotThere() {
        assertRefused(
                "The database cannot be reached (Connection to 127.0.0.1:1 refused. Check that the hostname and port "
                        + "are correct and that the postmaster is accepting TCP/IP connections.).",
                external(TestDatabase.migrated(), "spring.datasource.url=jdbc:postgresql://127.0.0.1:1/candor"));
    }

    @Test
    void aStewardsSecretThatIsTooShort() {
        assertRefused(
                "candor.tokens.steward-secret needs 32 to 72 characters; it has 31.",
                external(TestDatabase.migrated(), "candor.tokens.steward-secret=" + "a".repeat(31)));
    }

    private static void assertRefused(String sentence, String... settings) {
        assertRefused(Pattern.compile(Pattern.quote(sentence)), settings);
    }

    private static void assertRefused(Pattern sentence, String... settings) {
        try (ServiceProcess service = ServiceProcess.start(settings)) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(service.errors().lines())
                    .singleElement(STRING)
                    .matches(Pattern.compile("Candor cannot start: " + sentence));
            assertThat(service.output()).doesNotContain("\tat ").doesNotContain("Exception");
        }
    }

    private String[] external(TestDatabase database, String... further) {
        return ExternalDatabase.settings(
                database,
                directory,
                Stream.concat(Stream.of("candor.tokens.issue=true"), Stream.of(further))
                        .toArray(String[]::new));
    }
}

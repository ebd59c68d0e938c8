package org.candorregistry.api.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.candorregistry.api.start.StartFailure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedPostgresIT {

    @TempDir
    private static Path directory;

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() {
        postgres = EmbeddedPostgres.start(directory);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void aWriteIsOnTheDiskBeforeItIsConfirmed() {
        assertThat(List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums"))
                .allSatisfy(setting -> assertThat(show(setting)).isEqualTo("on"));
    }

    @Test
    void listensOnLoopbackOnly() throws IOException {
        Passwords passwords = Passwords.keptIn(directory, directory);
        JdbcClient superuser = Database.client(postgres.url(), "postgres", passwords.superuser());

        assertThat(superuser.sql("SHOW listen_addresses").query(String.class).single())
                .isEqualTo("127.0.0.1");
        assertThat(superuser
                        .sql("SHOW unix_socket_directories")
                        .query(String.class)
                        .single())
                .isEmpty();
    }

    @Test
    void asksEveryoneForAPassword() throws IOException {
        assertThat(Files.readAllLines(directory.resolve("postgresql/pg_hba.conf")))
                .filteredOn(line -> !line.isBlank() && !line.startsWith("#"))
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule).endsWith("scram-sha-256"));
        assertThatThrownBy(() -> Database.client(postgres.url(), "postgres", "guess")
                        .sql("SELECT 1")
                        .query()
                        .singleValue())
                .rootCause()
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void isClosedToTheOtherUsersOfTheMachine() throws IOException {
        assertThat(mode(directory)).isEqualTo("rwx------");
        assertThat(mode(directory.resolve("postgresql"))).isEqualTo("rwx------");
        assertThat(mode(directory.resolve("database-superuser-password"))).isEqualTo("rw-------");
    }

    @Test
    void writesNoStatementAndNoRowToItsLog() throws IOException {
        JdbcClient owner = owner();
        owner.sql("CREATE TABLE secret (name text PRIMARY KEY)").update();
        owner.sql("INSERT INTO secret VALUES ('Ada')").update();
        assertThatThrownBy(() -> owner.sql("INSERT INTO secret VALUES ('Ada')").update())
                .hasMessageContaining("secret_pkey");

        assertThat(Files.readString(directory.resolve("postgresql.log")))
                .contains("secret_pkey")
                .doesNotContain("Ada");
    }

    @Test
    void sortsTextTheSameOnEveryMachine() {
        assertThat(owner().sql(
                                "SELECT string_agg(x, '' ORDER BY x) || lower('Ä') FROM unnest(ARRAY['a', 'Z', 'ä']) AS x")
                        .query(String.class)
                        .single())
                .isEqualTo("Zaää");
    }

    @Test
    void theServicesRoleOwnsNothingAndTheOwnersDoes() {
        assertThat(Database.client(postgres.url(), postgres.service())
                        .sql("SELECT current_user")
                        .query(String.class)
                        .single())
                .isEqualTo("candor_service");
        assertThat(owner().sql("SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()")
                        .query(String.class)
                        .single())
                .isEqualTo("candor_owner");
    }

    @Test
    void twoDoNotShareADirectory() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(directory))
                .isInstanceOf(StartFailure.class)
                .hasMessage("The data directory " + directory + " is in use by another Candor (process "
                        + ProcessHandle.current().pid()
                        + "); stop that one, or choose another directory with CANDOR_DATA_DIR.");
    }

    private static JdbcClient owner() {
        return Database.client(postgres.url(), postgres.owner());
    }

    private static String show(String setting) {
        return owner().sql("SHOW " + setting).query(String.class).single();
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}

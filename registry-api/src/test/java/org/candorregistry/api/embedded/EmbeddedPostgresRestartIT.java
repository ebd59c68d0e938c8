package org.candorregistry.api.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.candorregistry.api.start.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresRestartIT {

    @TempDir
    private static Path directory;

    @Test
    void dataAndPasswordsSurviveARestart() {
        EmbeddedPostgres.Login before;
        try (EmbeddedPostgres first = EmbeddedPostgres.start(directory)) {
            before = first.owner();
            Database.client(first.url(), before)
                    .sql("CREATE TABLE kept (n integer)")
                    .update();
        }
        try (EmbeddedPostgres second = EmbeddedPostgres.start(directory)) {
            assertThat(second.owner()).isEqualTo(before);
            assertThat(Database.client(second.url(), before)
                            .sql("SELECT count(*) FROM kept")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void whatAnInterruptedFirstStartLeftIsMadeAnew(@TempDir Path fresh) throws IOException {
        Path interrupted = Files.createDirectory(fresh.resolve("postgresql.unfinished"));
        Files.writeString(interrupted.resolve("PG_VERSION"), "18");
        Files.createDirectories(fresh.resolve("postgresql-binaries/unfinished/bin"));

        EmbeddedPostgres.start(fresh).close();

        assertThat(interrupted).doesNotExist();
        assertThat(fresh.resolve("postgresql-binaries")).isDirectoryNotContaining("glob:**/unfinished");
    }

    @Test
    void programsThatAPowerFailureCutShortAreUnpackedAgain() throws IOException {
        EmbeddedPostgres.start(directory).close();
        try (Stream<Path> files = Files.find(
                directory.resolve("postgresql-binaries"), 3, (path, attributes) -> path.endsWith("bin/postgres"))) {
            Files.write(files.findFirst().orElseThrow(), new byte[0]);
        }

        EmbeddedPostgres.start(directory).close();
    }

    @Test
    void aStrangerWithTheProcessNumberOfAServerThatDiedIsLeftAlone() throws IOException {
        EmbeddedPostgres.start(directory).close();
        Path pidFile = directory.resolve("postgresql/postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n" + directory.resolve("postgresql") + "\n");

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            assertThat(Files.readString(pidFile))
                    .doesNotStartWith(ProcessHandle.current().pid() + "\n");
            assertThat(postgres.url()).startsWith("jdbc:postgresql://127.0.0.1:");
        }
    }

    @Test
    void dataOfAnotherMajorVersionAreLeftAlone() throws IOException {
        EmbeddedPostgres.start(directory).close();
        Path version = directory.resolve("postgresql/PG_VERSION");
        Files.writeString(version, "19\n");
        try {
            assertThatThrownBy(() -> EmbeddedPostgres.start(directory))
                    .isInstanceOf(StartFailure.class)
                    .hasMessage("The data in " + directory.resolve("postgresql")
                            + " were written by PostgreSQL 19, and this release brings PostgreSQL 18; "
                            + "start the release that wrote them.");
        } finally {
            Files.writeString(version, "18\n");
        }
    }

    @Test
    void withoutItsPasswordsItSaysSo() throws IOException {
        EmbeddedPostgres.start(directory).close();
        Path passwords = directory.resolve("database-owner-password");
        Path backup = Files.move(passwords, directory.resolve("backup"));
        try {
            assertThatThrownBy(() -> EmbeddedPostgres.start(directory))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("bring it back from a backup");
            assertThat(passwords).doesNotExist();
        } finally {
            Files.move(backup, passwords);
        }
    }
}

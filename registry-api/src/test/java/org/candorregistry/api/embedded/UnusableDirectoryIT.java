package org.candorregistry.api.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.candorregistry.api.start.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnusableDirectoryIT {

    @TempDir
    private Path directory;

    /** Too small for the programs; for the first files of the database. */
    @ParameterizedTest
    @ValueSource(ints = {20, 80})
    void aFullDiskIsSaidInOneSentence(int megabytes) throws Exception {
        try (SmallDisk disk = SmallDisk.of(megabytes, directory)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(disk.path()))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("cannot be written (No space left on device); free some space");
        }
    }

    @Test
    void aDiskThatFilledUpSinceTheLastStartIsSaidInOneSentenceAndNothingIsLost() throws Exception {
        try (SmallDisk disk = SmallDisk.of(150, directory)) {
            try (EmbeddedPostgres first = EmbeddedPostgres.start(disk.path())) {
                Database.client(first.url(), first.owner())
                        .sql("CREATE TABLE kept (n integer)")
                        .update();
            }
            disk.fill();

            assertThatThrownBy(() -> EmbeddedPostgres.start(disk.path()))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("cannot be written (No space left on device); free some space");

            disk.empty();
            try (EmbeddedPostgres second = EmbeddedPostgres.start(disk.path())) {
                Database.client(second.url(), second.owner())
                        .sql("INSERT INTO kept VALUES (1)")
                        .update();
            }
        }
    }

    @Test
    void aFileInItsPlaceIsSaidInOneSentence() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> EmbeddedPostgres.start(file))
                .isInstanceOf(StartFailure.class)
                .hasMessage(file + " cannot be written (it is a file, not a directory); "
                        + "make it writable for this user, or choose another data directory with CANDOR_DATA_DIR.");
    }

    @Test
    void aDirectoryWithoutWritePermissionIsSaidInOneSentence() throws IOException {
        assumeFalse(ProcessUser.isRoot(), "Root may write everywhere.");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("r-x------"));
        try {
            assertThatThrownBy(() -> EmbeddedPostgres.start(directory.resolve("data")))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("cannot be written (permission denied)");
        } finally {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void aDirectoryThatEveryoneMayWriteIsLeftAsItIs() throws IOException {
        Path shared = Files.createDirectory(directory.resolve("shared"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThatThrownBy(() -> EmbeddedPostgres.start(shared))
                .isInstanceOf(StartFailure.class)
                .hasMessage("The data directory " + shared + " may be written by every user of this machine; "
                        + "choose one of the service's own with CANDOR_DATA_DIR.");
        assertThat(Files.getPosixFilePermissions(shared)).hasSize(9);
        assertThat(shared).isEmptyDirectory();
    }

    @Test
    void anotherUsersDirectoryIsSaidInOneSentence() throws Exception {
        assumeTrue(ProcessUser.isRoot(), "Only root can give a directory away.");
        assumeTrue(new ProcessBuilder("chown", "nobody", directory.toString())
                        .inheritIO()
                        .start()
                        .waitFor()
                == 0);

        assertThatThrownBy(() -> EmbeddedPostgres.start(directory))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("belongs to the user nobody; start the service as that user");
    }
}

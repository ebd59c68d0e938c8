package org.candorregistry.api.embedded;

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
        onSmallDisk(
                megabytes,
                disk -> assertThatThrownBy(() -> EmbeddedPostgres.start(disk))
                        .isInstanceOf(StartFailure.class)
                        .hasMessageContaining("cannot be written (No space left on device); free some space"));
    }

    @Test
    void aDiskThatFilledUpSinceTheLastStartIsSaidInOneSentenceAndNothingIsLost() throws Exception {
        onSmallDisk(150, disk -> {
            try (EmbeddedPostgres first = EmbeddedPostgres.start(disk)) {
                Database.client(first.url(), first.owner())
                        .sql("CREATE TABLE kept (n integer)")
                        .update();
            }
            Path ballast = disk.resolve("ballast");
            run("sh", "-c", "cat /dev/zero > " + ballast + " 2> /dev/null");

            assertThatThrownBy(() -> EmbeddedPostgres.start(disk))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("cannot be written (No space left on device); free some space");

            Files.delete(ballast);
            try (EmbeddedPostgres second = EmbeddedPostgres.start(disk)) {
                Database.client(second.url(), second.owner())
                        .sql("INSERT INTO kept VALUES (1)")
                        .update();
            }
        });
    }

    private void onSmallDisk(int megabytes, Trial trial) throws Exception {
        assumeTrue(ProcessUser.isRoot(), "Only root can mount a small disk.");
        Path disk = Files.createDirectory(directory.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", disk.toString()),
                "This machine does not let root mount a small disk.");
        try {
            trial.on(disk);
        } finally {
            run("umount", "--lazy", disk.toString());
        }
    }

    private interface Trial {
        void on(Path disk) throws Exception;
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
    void anotherUsersDirectoryIsSaidInOneSentence() throws Exception {
        assumeTrue(ProcessUser.isRoot(), "Only root can give a directory away.");
        assumeTrue(run("chown", "nobody", directory.toString()));

        assertThatThrownBy(() -> EmbeddedPostgres.start(directory))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("belongs to the user nobody; start the service as that user");
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }
}

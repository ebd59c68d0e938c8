package org.candorregistry.api.embedded;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.candorregistry.api.start.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Data that something has destroyed are said to be so, one loss after the other, and put back they open. */
class DamagedDataIT {

    @TempDir
    private Path directory;

    @Test
    void aLostFileIsSaidInOneSentence() throws IOException {
        EmbeddedPostgres.start(directory).close();
        Path data = directory.resolve("postgresql");
        Path backup = directory.resolve("backup");
        FileSystemUtils.copyRecursively(data, backup);

        Files.delete(data.resolve("PG_VERSION"));
        assertRefused("The data in " + data + " are damaged: PG_VERSION is missing; bring them back from a backup, or "
                + "choose another data directory with CANDOR_DATA_DIR.");
        Files.copy(backup.resolve("PG_VERSION"), data.resolve("PG_VERSION"));

        Path control = data.resolve("global/pg_control");
        byte[] content = Files.readAllBytes(control);
        Files.write(control, new byte[0]);
        assertRefused("PostgreSQL cannot open its data in " + data
                + " (could not read file \"global/pg_control\": read 0 of 296); see postgresql.log beside them, and "
                + "bring them back from a backup if they are damaged.");
        Files.write(control, content);

        FileSystemUtils.deleteRecursively(data.resolve("pg_wal"));
        assertRefused("PostgreSQL cannot open its data in " + data
                + " (required WAL directory \"pg_wal\" does not exist); see postgresql.log beside them, and bring them "
                + "back from a backup if they are damaged.");
        FileSystemUtils.copyRecursively(backup.resolve("pg_wal"), data.resolve("pg_wal"));

        EmbeddedPostgres.start(directory).close();
    }

    private void assertRefused(String sentence) {
        assertThatThrownBy(() -> EmbeddedPostgres.start(directory).close())
                .isInstanceOf(StartFailure.class)
                .hasMessage(sentence);
    }
}

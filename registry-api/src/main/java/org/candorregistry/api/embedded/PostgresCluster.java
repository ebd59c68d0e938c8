package org.candorregistry.api.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.candorregistry.api.start.StartFailure;
import org.springframework.util.FileSystemUtils;

/**
 * The files of one PostgreSQL server: made once, and from then on only opened by a PostgreSQL of the same major version.
 *
 * @param data PostgreSQL's own data directory
 */
record PostgresCluster(PostgresPrograms programs, Path data) {

    /**
     * Makes the files unless they are there. They appear whole or not at all, with page checksums, and with a password for
     * every way in from the first moment.
     *
     * @param superuserPassword file that holds it
     */
    void make(Path superuserPassword) throws IOException {
        if (Files.exists(data)) {
            requireSameMajorVersion();
            return;
        }
        Path unfinished = data.resolveSibling(data.getFileName() + ".unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        PostgresPrograms.Result result = programs.run("initdb", options(unfinished, superuserPassword));
        if (!result.succeeded()) {
            throw PostgresComplaint.in(result.output()).ofSetUp(data);
        }
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Text is sorted by code point everywhere: an index must not depend on the machine's C library. */
    private static List<String> options(Path directory, Path passwordFile) {
        return List.of(
                "--pgdata=" + directory,
                "--username=postgres",
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions");
    }

    private void requireSameMajorVersion() throws IOException {
        Path version = data.resolve("PG_VERSION");
        if (Files.notExists(version)) {
            throw new StartFailure(
                    "The data in " + data + " are damaged: PG_VERSION is missing; bring them back from a "
                            + "backup, or choose another data directory with CANDOR_DATA_DIR.");
        }
        String written = Files.readString(version).strip();
        String ours = programs.majorVersion();
        if (!written.equals(ours)) {
            throw new StartFailure("The data in " + data + " were written by PostgreSQL " + written
                    + ", and this release brings PostgreSQL " + ours + "; start the release that wrote them.");
        }
    }
}

package org.candorregistry.api.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that a killed service has left running. To be called by the holder of the data directory only: then no
 * living service needs that server.
 */
final class Orphan {

    private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);

    private Orphan() {}

    /** Stops it; and removes what it left where the machine has given its process number to another program. */
    static void stop(PostgresServer server, Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        Optional<ProcessHandle> process = process(pidFile);
        if (process.isEmpty()) {
            return;
        }
        if (isServerOf(data, process.get().info())) {
            LOG.info(
                    "Stopping the PostgreSQL that an earlier service left running (process {})",
                    process.get().pid());
            server.stop();
        } else {
            // PostgreSQL itself would take the stranger for a server and refuse to start.
            Files.delete(pidFile);
        }
    }

    private static Optional<ProcessHandle> process(Path pidFile) throws IOException {
        try {
            return Files.readString(pidFile)
                    .lines()
                    .findFirst()
                    .filter(line -> line.matches("\\d{1,18}"))
                    .map(Long::valueOf)
                    .flatMap(ProcessHandle::of)
                    .filter(ProcessHandle::isAlive);
        } catch (NoSuchFileException stoppedInOrder) {
            return Optional.empty();
        }
    }

    /** Where the operating system does not tell what a process is, it is taken for the server. */
    private static boolean isServerOf(Path data, ProcessHandle.Info info) {
        boolean postgres =
                info.command().map(command -> command.endsWith("/postgres")).orElse(true);
        boolean onTheseData = info.arguments()
                .map(arguments -> Arrays.asList(arguments).contains(data.toString()))
                .orElse(true);
        return postgres && onTheseData;
    }
}

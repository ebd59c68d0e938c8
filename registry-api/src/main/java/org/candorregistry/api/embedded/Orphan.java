package org.candorregistry.api.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    static void stop(PostgresServer server) throws IOException {
        Path data = server.data();
        Optional<ProcessHandle> process = Postmaster.of(data);
        if (process.isEmpty()) {
            return;
        }
        if (Postmaster.isServerOf(data, process.get().info())) {
            LOG.info(
                    "Stopping the PostgreSQL that an earlier service left running (process {})",
                    process.get().pid());
            server.stop();
        } else {
            // PostgreSQL itself would take the stranger for a server and refuse to start.
            Files.delete(Postmaster.file(data));
        }
    }
}

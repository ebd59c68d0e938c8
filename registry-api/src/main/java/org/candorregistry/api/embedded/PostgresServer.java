package org.candorregistry.api.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server in a process of its own, listening on loopback only. It outlives the service if the service is
 * killed; the next start stops it first.
 */
final class PostgresServer {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final int ATTEMPTS = 10;
    /** Long enough for the recovery after a power failure; PostgreSQL reports earlier when it gives up. */
    private static final String START_SECONDS = "600";

    private static final String STOP_SECONDS = "60";

    /**
     * Given on the command line, so that a newer release can change them. A write is on the disk before it is confirmed.
     * No statement and no row is written to the log: they hold patients' data.
     */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", "''"),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("shared_buffers", "128MB"),
            Map.entry("max_connections", "50"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("log_checkpoints", "off"),
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_error_verbosity", "terse"));

    private final PostgresPrograms programs;
    private final Path data;
    private final Path log;

    /** @param log file that PostgreSQL writes to; the former one is kept as {@code .old} */
    PostgresServer(PostgresPrograms programs, Path data, Path log) {
        this.programs = programs;
        this.data = data;
        this.log = log;
    }

    /**
     * Starts the server and waits until it takes connections.
     *
     * @return the TCP port, a free one at every start
     */
    int start() throws IOException {
        keepFormerLog();
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            PostgresPrograms.Result result = programs.run("pg_ctl", startArguments(port));
            if (result.succeeded()) {
                return port;
            }
            PostgresComplaint complaint = complaint(result.output());
            if (attempt == ATTEMPTS || !passes(complaint)) {
                throw complaint.ofOpening(data);
            }
            keepFormerLog();
            pause();
        }
    }

    /**
     * Starts a server that has ended by itself, at the address that everybody knows.
     *
     * @throws StartFailure if PostgreSQL cannot open its data, or another program has taken the port
     */
    void startAgain(int port) {
        PostgresPrograms.Result result = programs.run("pg_ctl", startArguments(port));
        if (!result.succeeded()) {
            throw PostgresComplaint.in(result.output()).ofOpening(data);
        }
    }

    /**
     * What it complained of since it was started.
     *
     * @param otherwise what is known where it has not written anything
     */
    PostgresComplaint complaint(String otherwise) throws IOException {
        return PostgresComplaint.in(Files.exists(log) ? Files.readString(log) : otherwise);
    }

    /** Whether its process is there; it may be recovering and take no connections yet. */
    boolean isAlive() throws IOException {
        return Postmaster.of(data)
                .filter(process -> Postmaster.isServerOf(data, process.info()))
                .isPresent();
    }

    Path data() {
        return data;
    }

    /** Stops the server; whoever is still connected is cut off, and nothing that was confirmed is lost. */
    void stop() {
        if (!stop("fast") && !stop("immediate")) {
            LOG.error("PostgreSQL in {} does not stop", data);
        }
    }

    private boolean stop(String mode) {
        return programs.run("pg_ctl", List.of("-D", data.toString(), "-w", "-t", STOP_SECONDS, "-m", mode, "stop"))
                .succeeded();
    }

    private List<String> startArguments(int port) {
        List<String> options = new ArrayList<>(List.of("-p " + port));
        SETTINGS.forEach((name, value) -> options.add("-c " + name + "=" + value));
        return List.of(
                "-D",
                data.toString(),
                "-l",
                log.toString(),
                "-o",
                String.join(" ", options),
                "-w",
                "-t",
                START_SECONDS,
                "start");
    }

    /** Whether to try again: the port was taken meanwhile, or the last children of a killed server are still leaving. */
    private static boolean passes(PostgresComplaint complaint) {
        return complaint.says("could not create any TCP/IP sockets")
                || complaint.says("pre-existing shared memory block");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void keepFormerLog() throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

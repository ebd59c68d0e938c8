package org.candorregistry.core.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The PostgreSQL server of this JVM's tests, reached as its superuser: the one that {@code REGISTRY_TEST_DB_URL} names
 * (a JDBC URL with user and password), else a container where an engine answers, else the embedded one. It is thrown
 * away after the tests, so it need not survive anything.
 *
 * @param origin where it comes from, for the log
 * @param url JDBC URL of a database to connect to, with the superuser's name and password
 * @param outlivesTheTests whether what the tests leave there stays
 */
record TestServer(String origin, String url, boolean outlivesTheTests) {

    private static final Logger LOG = LoggerFactory.getLogger(TestServer.class);
    private static final String IMAGE = "postgres:15-bookworm";
    private static final String MAX_CONNECTIONS = "300";

    static TestServer start() {
        TestServer server = named().or(TestServer::inContainer).orElseGet(TestServer::embedded);
        LOG.info("The tests' PostgreSQL is {}, version {}", server.origin, server.version());
        return server;
    }

    /** Connections as superuser to one database of this server. */
    PGSimpleDataSource superuser(String database) {
        PGSimpleDataSource source = superuser();
        source.setDatabaseName(database);
        return source;
    }

    /** Connections as superuser to the database that the server was found by. */
    PGSimpleDataSource superuser() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        return source;
    }

    private static Optional<TestServer> named() {
        return Optional.ofNullable(System.getenv("REGISTRY_TEST_DB_URL"))
                .filter(url -> !url.isBlank())
                .map(url -> new TestServer("the one REGISTRY_TEST_DB_URL names", url, true));
    }

    private static Optional<TestServer> inContainer() {
        if (!engineMayAnswer()) {
            return Optional.empty();
        }
        try {
            return DockerClientFactory.instance().isDockerAvailable() ? Optional.of(container()) : Optional.empty();
        } catch (RuntimeException unavailable) {
            LOG.warn("A container engine answers, but cannot start {}: {}", IMAGE, unavailable.getMessage());
            return Optional.empty();
        }
    }

    /** Looks for a socket first: without one, Testcontainers fills the log with each way it tried. */
    private static boolean engineMayAnswer() {
        return System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
    }

    private static TestServer container() {
        // Stopped by Testcontainers when the JVM ends.
        @SuppressWarnings("resource")
        PostgreSQLContainer container = new PostgreSQLContainer(IMAGE)
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=" + MAX_CONNECTIONS);
        container.start();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(container.getJdbcUrl());
        String url = source.getUrl() + "&user=" + container.getUsername() + "&password=" + container.getPassword();
        return new TestServer("a container of " + IMAGE, url, false);
    }

    private static TestServer embedded() {
        // One directory per user: what root unpacked, another user cannot repair.
        File binaries = Path.of(
                        System.getProperty("java.io.tmpdir"), "candor-test-postgres-" + System.getProperty("user.name"))
                .toFile();
        try {
            // Stopped by its own shutdown hook.
            @SuppressWarnings("resource")
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(binaries)
                    .setServerConfig("max_connections", MAX_CONNECTIONS)
                    .setLocaleConfig("locale", "C")
                    .start();
            return new TestServer("embedded", postgres.getJdbcUrl("postgres", "postgres"), false);
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        }
    }

    private String version() {
        try (Connection connection = superuser().getConnection()) {
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The tests' PostgreSQL (" + origin + ") does not answer.", unreachable);
        }
    }
}

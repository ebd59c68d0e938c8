package org.candorregistry.api.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.candorregistry.api.start.DiskFailure;
import org.candorregistry.api.start.StartFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL for whoever has none: started on a data directory, with the roles and the database of the registry in
 * it, ready for the migrations. What was confirmed survives the end of the service, of its process and of the machine.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final DataDirectory directory;
    private final PostgresServer server;
    private final Passwords passwords;
    private final int port;
    private final Watch watch;

    private EmbeddedPostgres(DataDirectory directory, PostgresServer server, Passwords passwords, int port) {
        this.directory = directory;
        this.server = server;
        this.passwords = passwords;
        this.port = port;
        this.watch = Watch.over(server, port);
    }

    /**
     * Starts it on a directory, which is made if absent.
     *
     * @throws StartFailure if the directory cannot be used, another service uses it, this platform has no PostgreSQL, or
     *     another major version wrote the data
     */
    public static EmbeddedPostgres start(Path dataDirectory) {
        PostgresBinaries binaries = PostgresBinaries.ofThisPlatform();
        DataDirectory directory = DataDirectory.hold(dataDirectory);
        try {
            return start(directory, binaries);
        } catch (IOException failure) {
            directory.close();
            throw DiskFailure.of(dataDirectory, failure);
        } catch (RuntimeException failure) {
            directory.close();
            throw failure;
        }
    }

    private static EmbeddedPostgres start(DataDirectory directory, PostgresBinaries binaries) throws IOException {
        Path home = binaries.unpack(directory.resolve("postgresql-binaries"));
        PostgresPrograms programs = PostgresPrograms.in(home);
        Path data = directory.resolve("postgresql");
        PostgresServer server = new PostgresServer(programs, data, directory.resolve("postgresql.log"));
        Orphan.stop(server);
        PostgresBinaries.removeOthers(home);
        Passwords passwords = Passwords.keptIn(directory.path(), data);
        new PostgresCluster(programs, data).make(passwords.superuserFile());
        int port = server.start();
        try {
            RegistryDatabase.prepare(port, passwords);
        } catch (SQLException refused) {
            server.stop();
            throw server.complaint(String.valueOf(refused.getMessage())).ofOpening(data);
        }
        LOG.info("Embedded PostgreSQL {} on port {}, data in {}", programs.majorVersion(), port, data);
        return new EmbeddedPostgres(directory, server, passwords, port);
    }

    /** JDBC URL of the registry's database, on loopback; without user and password. */
    public String url() {
        return RegistryDatabase.url(port);
    }

    /** Owns the schema and runs the migrations. */
    public Login owner() {
        return new Login(RegistryDatabase.OWNER, passwords.owner());
    }

    /** What the service connects as. */
    public Login service() {
        return new Login(RegistryDatabase.SERVICE, passwords.service());
    }

    /** Stops PostgreSQL in order and lets go of the directory. */
    @Override
    public void close() {
        watch.close();
        server.stop();
        directory.close();
    }

    /** A role and its password. */
    public record Login(String role, String password) {
        @Override
        public String toString() {
            return role;
        }
    }
}

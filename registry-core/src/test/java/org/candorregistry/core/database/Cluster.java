package org.candorregistry.core.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.core.io.ClassPathResource;

/** The roles and databases of this JVM's {@link TestServer}. */
final class Cluster {

    private static final TestServer SERVER = TestServer.start();
    private static final String TEMPLATE_WITHOUT_LOCAL_ADDITIONS = "template0";
    /** Any number that all JVMs agree on: two that change one role at once fail. */
    private static final long ROLES_LOCK = 2_026_110_101L;

    private static final List<String> CREATED = new CopyOnWriteArrayList<>();

    static {
        createRoles();
        if (SERVER.outlivesTheTests()) {
            Runtime.getRuntime().addShutdownHook(new Thread(Cluster::dropAll, "drop-test-databases"));
        }
    }

    private Cluster() {}

    /** A new database without tables, owned by {@code candor_owner}; connections to it are the superuser's. */
    static PGSimpleDataSource empty() {
        return copyOf(TEMPLATE_WITHOUT_LOCAL_ADDITIONS);
    }

    /** A new database with the content of another, to which nobody may be connected. */
    static PGSimpleDataSource copyOf(String template) {
        String name = "candor_test_" + UUID.randomUUID().toString().replace("-", "");
        execute("CREATE DATABASE %s OWNER candor_owner ENCODING 'UTF8' TEMPLATE %s".formatted(name, template));
        CREATED.add(name);
        return SERVER.superuser(name);
    }

    private static void createRoles() {
        try (Connection connection = SERVER.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(" + ROLES_LOCK + ")");
            statement.execute(new ClassPathResource("db/roles.sql").getContentAsString(StandardCharsets.UTF_8));
            statement.execute("ALTER ROLE candor_owner PASSWORD '" + TestDatabase.PASSWORD + "'");
            statement.execute("ALTER ROLE candor_service PASSWORD '" + TestDatabase.PASSWORD + "'");
            connection.commit();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void dropAll() {
        CREATED.forEach(name -> execute("DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(name)));
    }

    private static void execute(String sql) {
        try (Connection connection = SERVER.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(sql, refused);
        }
    }
}

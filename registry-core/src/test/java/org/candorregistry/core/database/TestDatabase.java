package org.candorregistry.core.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A PostgreSQL database of its own for a test class: owned by {@code candor_owner}, served by {@code candor_service},
 * and gone when the JVM ends. The first one of a JVM starts the server; see {@link TestServer} for where it comes from.
 */
public final class TestDatabase {

    /** Password of both login roles on the tests' server. */
    public static final String PASSWORD = "candor-test";

    public static final String OWNER = "candor_owner";
    public static final String SERVICE = "candor_service";

    private final PGSimpleDataSource superuser;
    private final DataSource owner;
    private final DataSource service;

    private TestDatabase(PGSimpleDataSource superuser) {
        this.superuser = superuser;
        this.owner = pool(OWNER);
        this.service = pool(SERVICE);
    }

    /** A fresh database with all migrations applied: a copy, made in milliseconds, of one migrated once per JVM. */
    public static TestDatabase migrated() {
        return new TestDatabase(Cluster.copyOf(Migrated.TEMPLATE));
    }

    /** A fresh database without any migration. */
    public static TestDatabase empty() {
        return new TestDatabase(Cluster.empty());
    }

    /** Connections as the role the service uses: confined by row-level security, owner of nothing. */
    public DataSource service() {
        return service;
    }

    /** Connections as the role that migrates. */
    public DataSource owner() {
        return owner;
    }

    /** Connections that row-level security does not confine; to look at what is really there. */
    public DataSource superuser() {
        return superuser;
    }

    /** JDBC URL without user and password. */
    public String url() {
        return "jdbc:postgresql://" + superuser.getServerNames()[0] + ":"
                + superuser.getPortNumbers()[0] + "/" + superuser.getDatabaseName();
    }

    /** Migrates to the newest version, as the service does when it starts. */
    public void migrate() {
        Flyway.configure().dataSource(owner).group(true).load().migrate();
    }

    /** A clinic, past all rights; in the form it has had since the first migration that knows clinics. */
    public void insertClinic(UUID clinic, String name) {
        JdbcClient.create(superuser)
                .sql("""
                        WITH actor AS (SELECT set_config('candor.actor', 'test', true) AS name)
                        INSERT INTO clinic (clinic_id, name, country, version, recorded_at, recorded_by)
                        SELECT :clinic, :name, 'US', 1, now(), actor.name FROM actor
                        """)
                .param("clinic", clinic)
                .param("name", name)
                .update();
    }

    /** Settings, as {@code name=value}, with which the service starts on this database. */
    public String[] settings() {
        return new String[] {
            "spring.datasource.url=" + url(),
            "spring.datasource.username=" + SERVICE,
            "spring.datasource.password=" + PASSWORD,
            "spring.flyway.user=" + OWNER,
            "spring.flyway.password=" + PASSWORD
        };
    }

    private DataSource pool(String user) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url());
        config.setUsername(user);
        config.setPassword(PASSWORD);
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    private static final class Migrated {
        static final String TEMPLATE = make();

        private static String make() {
            TestDatabase template = empty();
            Flyway.configure()
                    .dataSource(template.url(), OWNER, PASSWORD)
                    .group(true)
                    .load()
                    .migrate();
            return template.superuser.getDatabaseName();
        }
    }
}

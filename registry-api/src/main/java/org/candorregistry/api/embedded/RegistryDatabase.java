package org.candorregistry.api.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.core.io.ClassPathResource;

/** The roles and the empty database of the registry, made as an administrator would make them on another server. */
final class RegistryDatabase {

    static final String NAME = "candor";
    static final String OWNER = "candor_owner";
    static final String SERVICE = "candor_service";

    private RegistryDatabase() {}

    static void prepare(int port, Passwords passwords) throws IOException, SQLException {
        String roles = new ClassPathResource("db/roles.sql").getContentAsString(StandardCharsets.UTF_8);
        try (Connection connection = superuser(port, passwords).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(roles);
            PGConnection postgres = connection.unwrap(PGConnection.class);
            postgres.alterUserPassword(OWNER, passwords.owner().toCharArray(), "scram-sha-256");
            postgres.alterUserPassword(SERVICE, passwords.service().toCharArray(), "scram-sha-256");
            if (!exists(statement)) {
                statement.execute("CREATE DATABASE candor OWNER candor_owner ENCODING 'UTF8' TEMPLATE template0");
            }
        }
    }

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    private static boolean exists(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = 'candor'")) {
            return found.next();
        }
    }

    private static PGSimpleDataSource superuser(int port, Passwords passwords) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/postgres");
        source.setUser("postgres");
        source.setPassword(passwords.superuser());
        return source;
    }
}

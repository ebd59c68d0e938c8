package org.candorregistry.api.embedded;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Ways into an embedded database. */
final class Database {

    private Database() {}

    static JdbcClient client(String url, EmbeddedPostgres.Login login) {
        return client(url, login.role(), login.password());
    }

    static JdbcClient client(String url, String role, String password) {
        return JdbcClient.create(new DriverManagerDataSource(url, role, password));
    }
}

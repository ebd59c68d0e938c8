package org.candorregistry.api.database;

import org.candorregistry.api.embedded.EmbeddedPostgres;
import org.candorregistry.api.settings.CandorSettings;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The embedded database: the migrations run as its owner, the service connects as a role that owns nothing. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnEmbeddedDatabase
class EmbeddedDatabaseConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(CandorSettings settings) {
        return EmbeddedPostgres.start(settings.dataDirectory());
    }

    @Bean
    JdbcConnectionDetails serviceConnection(EmbeddedPostgres postgres) {
        return new ServiceConnection(postgres);
    }

    @Bean
    FlywayConnectionDetails ownerConnection(EmbeddedPostgres postgres) {
        return new OwnerConnection(postgres);
    }

    abstract static class Connection {

        private final String url;
        private final EmbeddedPostgres.Login login;

        Connection(String url, EmbeddedPostgres.Login login) {
            this.url = url;
            this.login = login;
        }

        public String getJdbcUrl() {
            return url;
        }

        public String getUsername() {
            return login.role();
        }

        public String getPassword() {
            return login.password();
        }
    }

    private static final class ServiceConnection extends Connection implements JdbcConnectionDetails {
        ServiceConnection(EmbeddedPostgres postgres) {
            super(postgres.url(), postgres.service());
        }
    }

    private static final class OwnerConnection extends Connection implements FlywayConnectionDetails {
        OwnerConnection(EmbeddedPostgres postgres) {
            super(postgres.url(), postgres.owner());
        }
    }
}

package org.candorregistry.api.database;

import javax.sql.DataSource;
import org.candorregistry.api.settings.CandorSettings;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What holds for every database: it is migrated before it is used, by its owner, and served by a role confined in it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CandorSettings.class)
class DatabaseConfiguration {

    @Bean
    FlywayMigrationStrategy migration(Environment environment) {
        return flyway -> {
            Migration.requireOwner(environment);
            Migration.refuseNewerSchema(flyway);
            flyway.migrate();
        };
    }

    /** After everything is made and before the first request. */
    @Bean
    SmartInitializingSingleton serviceRoleCheck(DataSource dataSource) {
        return () -> ServiceRole.requireConfined(dataSource);
    }
}

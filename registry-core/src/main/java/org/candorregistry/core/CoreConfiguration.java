package org.candorregistry.core;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Clock;
import javax.sql.DataSource;
import org.candorregistry.core.session.Ids;
import org.candorregistry.core.session.RegistryTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** What every feature is given from outside: the clock, ids, and transactions that know who acts. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
public class CoreConfiguration {

    /** Instants are UTC; what "today" is, docs/interpretations.md says under Days. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Ids count up within a millisecond too, so that what was stated in an order is read in that order. */
    @Bean
    Ids ids() {
        NoArgGenerator timeOrdered = Generators.timeBasedEpochGenerator();
        return timeOrdered::generate;
    }

    @Bean
    RegistryTransactionManager transactionManager(DataSource dataSource, Clock clock) {
        return new RegistryTransactionManager(dataSource, clock);
    }
}

package org.candorregistry.api.visit;

import org.candorregistry.core.visit.WorklistDays;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorklistSettings.class)
class WorklistConfiguration {

    @Bean
    WorklistDays worklistDays(WorklistSettings settings) {
        return settings.days();
    }
}

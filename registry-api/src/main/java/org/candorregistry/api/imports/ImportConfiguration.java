package org.candorregistry.api.imports;

import org.candorregistry.core.imports.ImportLanes;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportSettings.class)
class ImportConfiguration {

    @Bean
    ImportLanes importLanes(ImportSettings settings) {
        return settings.lanes();
    }
}

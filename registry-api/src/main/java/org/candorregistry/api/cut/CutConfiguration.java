package org.candorregistry.api.cut;

import org.candorregistry.api.settings.CandorSettings;
import org.candorregistry.core.cut.CutDirectory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CutSettings.class)
class CutConfiguration {

    @Bean
    CutDirectory cutDirectory(CutSettings settings, CandorSettings service) {
        return new CutDirectory(
                settings.directory() == null
                        ? service.dataDirectory().resolve("cuts")
                        : settings.directory().toAbsolutePath().normalize());
    }
}

package org.candorregistry.api.comparison;

import org.candorregistry.core.comparison.ClinicLimits;
import org.candorregistry.core.statistics.MinimumCell;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ComparisonSettings.class, ClinicSettings.class, QuestionSettings.class})
class ComparisonConfiguration {

    @Bean
    MinimumCell minimumCell(ComparisonSettings settings) {
        return new MinimumCell(settings.minimumCell());
    }

    @Bean
    QuestionLimits questionLimits(QuestionSettings settings) {
        return new QuestionLimits(settings, System::nanoTime);
    }

    @Bean
    ClinicLimits clinicLimits(ClinicSettings settings) {
        return new ClinicLimits(settings.leastEvaluated(), settings.leastCompleteness());
    }
}

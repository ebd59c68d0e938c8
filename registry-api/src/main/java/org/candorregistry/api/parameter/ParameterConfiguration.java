package org.candorregistry.api.parameter;

import java.time.LocalDate;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class ParameterConfiguration implements WebMvcConfigurer {

    private final KnownParameters parameters;

    ParameterConfiguration(KnownParameters parameters) {
        this.parameters = parameters;
    }

    /** After access was decided: who may not call learns nothing about parameters. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(parameters).order(1);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, LocalDate.class, ParameterConfiguration::day);
    }

    /** As in a body: years 0000 to 9999. The JVM's own form has years that the database does not keep. */
    private static LocalDate day(String text) {
        if (text.length() != "YYYY-MM-DD".length()) {
            throw new IllegalArgumentException("Not a day.");
        }
        return LocalDate.parse(text);
    }
}

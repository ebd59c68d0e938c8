package org.candorregistry.api.parameter;

import org.springframework.context.annotation.Configuration;
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
}

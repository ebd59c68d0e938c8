package org.candorregistry.fhir.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.IResourceProvider;
import org.candorregistry.fhir.access.Access;
import org.candorregistry.fhir.failure.FailureInterceptor;
import org.candorregistry.fhir.search.StrictSearch;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Mounts the FHIR endpoint at {@code /fhir}, with a provider for each resource. */
@Configuration(proxyBeanMethods = false)
class FhirConfiguration {

    @Bean
    FhirContext fhirContext() {
        return FhirContext.forR4();
    }

    @Bean
    ServletRegistrationBean<FhirServer> fhirServlet(
            FhirContext context,
            ObjectProvider<IResourceProvider> providers,
            FailureInterceptor failures,
            Access access,
            StrictSearch searches) {
        FhirServer server = new FhirServer(context, providers.orderedStream().toList(), access, searches);
        server.registerInterceptor(failures);
        ServletRegistrationBean<FhirServer> registration = new ServletRegistrationBean<>(server, "/fhir/*");
        registration.setName("fhir");
        registration.setLoadOnStartup(1);
        return registration;
    }
}

package org.candorregistry.api.openapi;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.candorregistry.api.failure.ProblemRenderer;
import org.candorregistry.api.paging.Listing;
import org.candorregistry.api.version.ExpectedVersion;
import org.candorregistry.core.signature.Signer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description says of the whole. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String ABOUT = """
            An outcome registry for regenerative medicine. Days are ISO 8601 calendar days, moments UTC; units are UCUM \
            and stand in the descriptions; codes are those of `/api/v1/code-lists`. A failure is a problem (RFC 9457) \
            that lists everything that is wrong at once, each with its place and a permanent slug. Unknown fields are \
            refused. Every change is kept as it was sent; its receipt is named by the header `Submission`.""";

    @Bean
    OpenAPI description(SecurityScheme token, ObjectProvider<BuildProperties> build) {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Listing.class, ExpectedVersion.class, Signer.class);
        Components components = new Components().addSecuritySchemes("token", token);
        ModelConverters.getInstance(true).readAll(ProblemRenderer.FORM).forEach(components::addSchemas);
        return new OpenAPI()
                .info(new Info()
                        .title("Candor")
                        .description(ABOUT)
                        .version(build.stream()
                                .map(BuildProperties::getVersion)
                                .findFirst()
                                .orElse("development"))
                        .license(new License()
                                .name("Apache-2.0")
                                .url("https://www.apache.org/licenses/LICENSE-2.0.txt")))
                .servers(List.of(new Server().url("/")))
                .components(components);
    }
}

package org.candorregistry.api.security;

import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityScheme;
import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.regex.Pattern;
import org.candorregistry.api.failure.ProblemRenderer;
import org.candorregistry.core.session.Role;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Who comes in at all: everybody to what is public, bearers of a good token to REST and FHIR, nobody to anything else.
 * What a bearer may then do, {@link AccessInterceptor} and the FHIR facade decide per route.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties(AccessTokenSettings.class)
class SecurityConfiguration {

    private static final Pattern CONTROL_CHARACTER = Pattern.compile("\\p{Cntrl}");

    /** What anybody may read: no patient in it. */
    static final String[] PUBLIC = {
        "/actuator/health",
        "/actuator/health/liveness",
        "/actuator/health/readiness",
        "/fhir/metadata",
        "/v3/api-docs",
        "/v3/api-docs.yaml",
        TokenMetadataController.PATH
    };

    @Bean
    @Order(2)
    SecurityFilterChain registryChain(HttpSecurity http, ProblemRenderer problems) {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, PUBLIC)
                        .permitAll()
                        .requestMatchers("/api/v1/**", "/fhir/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults())
                        .authenticationEntryPoint(
                                (request, response, refused) -> problems.render(refused, request, response)))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                                (request, response, refused) -> problems.render(refused, request, response))
                        .accessDeniedHandler(
                                (request, response, refused) -> problems.render(refused, request, response)))
                .csrf(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(SecurityHeaders::strict)
                .build();
    }

    /** Where tokens come from, for the description of the API. */
    @Bean
    SecurityScheme tokenScheme(AccessTokenSettings settings, Environment environment) {
        if (!IssuesTokens.decide(environment)) {
            String issuer = environment.getRequiredProperty(IssuesTokens.ISSUER_URI);
            return new SecurityScheme()
                    .type(SecurityScheme.Type.OPENIDCONNECT)
                    .openIdConnectUrl(issuer + "/.well-known/openid-configuration");
        }
        Scopes scopes = new Scopes();
        for (Role role : Role.values()) {
            scopes.addString(role == Role.EHR ? "system/*.rs" : role.scope(), role.name());
        }
        return new SecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .flows(new OAuthFlows()
                        .clientCredentials(new OAuthFlow()
                                .tokenUrl(settings.issuer() + "/oauth2/token")
                                .scopes(scopes)));
    }

    /** Beside issuer and times, whoever issued it: a token for another service is none for this one. */
    @Bean
    OAuth2TokenValidator<Jwt> audience(AccessTokenSettings settings) {
        return new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, audience -> audience != null && audience.contains(settings.audience()));
    }

    /** PostgreSQL keeps no NUL and logs should print no control character, so neither comes in by a parameter. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(
                value -> !CONTROL_CHARACTER.matcher(value).find());
        return firewall;
    }
}

package org.candorregistry.api.security;

import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityScheme;
import jakarta.servlet.DispatcherType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
import org.springframework.util.StringUtils;

/**
 * Who comes in at all: everybody to what is public, bearers of a good token to REST and FHIR, nobody to anything else.
 * What a bearer may then do, {@link AccessInterceptor} and the FHIR facade decide per route.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties(AccessTokenSettings.class)
class SecurityConfiguration {

    private static final Pattern CONTROL_CHARACTER = Pattern.compile("\\p{Cntrl}");

    /** What anybody may read: no patient in it, or so many that none can be picked out. */
    static final String[] PUBLIC = {
        "/actuator/health",
        "/actuator/health/liveness",
        "/actuator/health/readiness",
        "/fhir/metadata",
        "/v3/api-docs",
        "/v3/api-docs.yaml",
        "/api/v1/facts",
        "/api/v1/facts/**",
        "/api/v1/cohort-schema",
        TokenMetadataController.PATH
    };

    /** Pages that people open by a link: theirs is the only style sheet and the only form. */
    @Bean
    @Order(2)
    SecurityFilterChain pageChain(HttpSecurity http) {
        return http.securityMatcher("/visit/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/visit/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/visit/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(SecurityHeaders::ofPages)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain registryChain(HttpSecurity http, ProblemRenderer problems, TokenOrigin origin) {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, PUBLIC)
                        .permitAll()
                        // Not found where somebody else issues tokens; else another chain answers them.
                        .requestMatchers(TokenEndpoints.TOKEN, TokenEndpoints.KEYS)
                        .permitAll()
                        .requestMatchers("/api/v1/**", "/fhir/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults())
                        .protectedResourceMetadata(metadata -> metadata.protectedResourceMetadataCustomizer(
                                registry -> registry.authorizationServer(origin.issuer())
                                        .tlsClientCertificateBoundAccessTokens(false)))
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

    @Bean
    TokenOrigin tokenOrigin(AccessTokenSettings settings, Environment environment) {
        boolean own = IssuesTokens.decide(environment);
        return new TokenOrigin(
                own,
                own ? settings.issuer() : environment.getRequiredProperty(IssuesTokens.ISSUER_URI),
                settings.clinicClaim());
    }

    /** Where tokens come from, for the description of the API. */
    @Bean
    SecurityScheme tokenScheme(TokenOrigin origin) {
        if (!origin.own()) {
            return new SecurityScheme()
                    .type(SecurityScheme.Type.OPENIDCONNECT)
                    .openIdConnectUrl(StringUtils.trimTrailingCharacter(origin.issuer(), '/')
                            + "/.well-known/openid-configuration");
        }
        Scopes scopes = new Scopes();
        for (Role role : Role.values()) {
            scopes.addString(role == Role.EHR ? "system/*.rs" : role.scope(), role.name());
        }
        return new SecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .flows(new OAuthFlows()
                        .clientCredentials(new OAuthFlow()
                                .tokenUrl(origin.issuer() + TokenEndpoints.TOKEN)
                                .scopes(scopes)));
    }

    /** Beside issuer and times, whoever issued it: a token for another service is none for this one. */
    @Bean
    OAuth2TokenValidator<Jwt> audience(AccessTokenSettings settings) {
        return new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, audience -> audience != null && audience.contains(settings.audience()));
    }

    /** A stolen token ends by itself: one that says no end is none. */
    @Bean
    OAuth2TokenValidator<Jwt> expiry() {
        return new JwtClaimValidator<Instant>(JwtClaimNames.EXP, Objects::nonNull);
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

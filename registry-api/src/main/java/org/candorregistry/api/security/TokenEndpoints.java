package org.candorregistry.api.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** The endpoints of the authorization server: these two, of all that the framework has. */
@Configuration(proxyBeanMethods = false)
@Conditional(IssuesTokens.class)
class TokenEndpoints {

    static final String TOKEN = "/oauth2/token";
    static final String KEYS = "/oauth2/jwks";

    @Bean
    @Order(1)
    SecurityFilterChain tokenEndpointChain(HttpSecurity http) {
        return http.securityMatcher(TOKEN, KEYS)
                .with(
                        new OAuth2AuthorizationServerConfigurer(),
                        server -> server.tokenEndpoint(token -> token.accessTokenRequestConverters(converters -> {
                            converters.clear();
                            converters.add(new AllScopesUnlessNamed());
                        })))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint((request, response, none) -> ClientRefusal.write(response)))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(SecurityHeaders::strict)
                .build();
    }
}

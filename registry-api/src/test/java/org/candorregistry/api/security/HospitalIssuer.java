package org.candorregistry.api.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Rest;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The authorization server of a hospital: a Spring Authorization Server on a port of its own, with OpenID metadata, keys on
 * the curve P-256, scopes as a list and names of its own for audience and clinic. The registry's own issuer has none of
 * these.
 */
final class HospitalIssuer implements AutoCloseable {

    static final String AUDIENCE = "registry-of-the-hospital";
    static final String CLINIC_CLAIM = "site";

    private static final String SECRET = "secret-of-the-tests";
    private static final long LIFETIME_SECONDS = 600;

    private final ConfigurableApplicationContext context;
    private final String url;

    private HospitalIssuer(ConfigurableApplicationContext context, String url) {
        this.context = context;
        this.url = url;
    }

    /** Starts it; every token is for this clinic, and signed with this key. */
    static HospitalIssuer start(int port, ECKey key, UUID clinic) {
        String url = url(port);
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Server.class)
                .initializers(bare -> ((GenericApplicationContext) bare)
                        .registerBean(Hospital.class, () -> new Hospital(url, key, clinic)))
                .run("--spring.config.name=none", "--server.address=127.0.0.1", "--server.port=" + port);
        return new HospitalIssuer(context, url);
    }

    static String url(int port) {
        return "http://localhost:" + port;
    }

    static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        } catch (JOSEException unsupported) {
            throw new IllegalStateException(unsupported);
        }
    }

    /** A token of the token endpoint. */
    String token(String scopes) {
        Answer answer = new Rest(url, null)
                .form(
                        "/oauth2/token",
                        "grant_type=client_credentials&client_id=system&client_secret=" + SECRET + "&scope="
                                + scopes.replace(" ", "+"));
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.toString());
        }
        return answer.json().path("access_token").asString();
    }

    /** What the token endpoint would issue, changed and then signed. */
    @SuppressWarnings("JavaUtilDate") // The library's type.
    static String signed(String issuer, ECKey key, UUID clinic, UnaryOperator<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder good = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(AUDIENCE)
                .subject("system")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(LIFETIME_SECONDS)))
                .claim("scope", List.of("clinic-submitter"))
                .claim(CLINIC_CLAIM, clinic.toString());
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
                change.apply(good).build());
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException unsupported) {
            throw new IllegalStateException(unsupported);
        }
        return token.serialize();
    }

    @Override
    public void close() {
        context.close();
    }

    private record Hospital(String url, ECKey key, UUID clinic) {}

    /** Neither a configuration nor a component, so that the service's own scan passes it by. */
    @EnableWebSecurity
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class
    })
    static class Server {

        @Bean
        SecurityFilterChain everything(HttpSecurity http) {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .csrf(csrf -> csrf.disable())
                    .build();
        }

        @Bean
        AuthorizationServerSettings address(Hospital hospital) {
            return AuthorizationServerSettings.builder().issuer(hospital.url()).build();
        }

        @Bean
        JWKSource<SecurityContext> keys(Hospital hospital) {
            return new ImmutableJWKSet<>(new JWKSet(hospital.key()));
        }

        /** For the endpoint that tells who somebody is, which OpenID metadata name. */
        @Bean
        JwtDecoder ownTokens(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        RegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId("system")
                    .clientId("system")
                    .clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                    .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                    .scopes(scopes -> scopes.addAll(
                            List.of("clinic-submitter", "clinic-admin", "researcher", "system/*.rs", "profile")))
                    .build());
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims(Hospital hospital) {
            return token -> {
                token.getJwsHeader().algorithm(SignatureAlgorithm.ES256);
                token.getClaims()
                        .audience(List.of(AUDIENCE))
                        .claim(CLINIC_CLAIM, hospital.clinic().toString());
            };
        }
    }
}

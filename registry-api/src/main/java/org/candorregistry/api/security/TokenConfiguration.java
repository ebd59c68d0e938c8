package org.candorregistry.api.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.candorregistry.api.secret.SecretFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Tokens that the service issues itself, and how it reads them back. ADR-0009. */
@Configuration(proxyBeanMethods = false)
@Conditional(IssuesTokens.class)
class TokenConfiguration {

    @Bean
    JWKSource<SecurityContext> signingKeys(SecretFiles secrets, AccessTokenSettings settings) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.of(secrets, settings.signingKeyFile())));
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(AccessTokenSettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    /** What a token says: who, for which clinic, with which scopes, to whom. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(AccessTokenSettings settings, Clock clock) {
        return token -> {
            if (!OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
                return;
            }
            token.getJwsHeader().algorithm(SignatureAlgorithm.RS384);
            token.getClaims()
                    .audience(List.of(settings.audience()))
                    .claim("client_id", token.getRegisteredClient().getClientId())
                    .claim("scope", String.join(" ", token.getAuthorizedScopes()));
            UUID clinic = token.getRegisteredClient().getClientSettings().getSetting(TokenClients.CLINIC);
            if (clinic != null) {
                token.getClaims().claim(settings.clinicClaim(), clinic.toString());
            }
            UUID provider = token.getRegisteredClient().getClientSettings().getSetting(TokenClients.PROVIDER);
            if (provider != null) {
                // RFC 9068 §2.2.1: the client has just proved who it is, by its secret.
                token.getClaims()
                        .claim(settings.providerClaim(), provider.toString())
                        .claim(SignerResolver.AUTHENTICATED_AT, clock.instant().getEpochSecond());
            }
        };
    }

    @Bean
    JwtDecoder jwtDecoder(
            JWKSource<SecurityContext> keys, AccessTokenSettings settings, List<OAuth2TokenValidator<Jwt>> further) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS384, keys));
        processor.setJWTClaimsSetVerifier((claims, context) -> {
            // The validators below look at the claims.
        });
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        List<OAuth2TokenValidator<Jwt>> validators = new ArrayList<>(further);
        validators.add(JwtValidators.createDefaultWithIssuer(settings.issuer()));
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(validators));
        return decoder;
    }
}

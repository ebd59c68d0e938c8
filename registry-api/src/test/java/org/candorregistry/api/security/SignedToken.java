package org.candorregistry.api.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.candorregistry.api.running.RunningRegistry;
import org.candorregistry.api.secret.SecretFiles;

/** Tokens with the service's own signature and claims of the test's choice: what another issuer might send. */
public final class SignedToken {

    private static final long LIFETIME_SECONDS = 600;

    private SignedToken() {}

    /** A token for a clinic, whether the registry has it or not. */
    public static String of(RunningRegistry registry, String scope, UUID clinic) {
        return with(registry, claims -> claims.claim("scope", scope).claim("clinic", clinic.toString()));
    }

    /** A good token, changed. */
    static String with(RunningRegistry registry, UnaryOperator<JWTClaimsSet.Builder> change) {
        return with(registry, SigningKey.of(registry.bean(SecretFiles.class), null), change);
    }

    @SuppressWarnings("JavaUtilDate") // The library's type.
    static String with(RunningRegistry registry, RSAKey key, UnaryOperator<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder good = new JWTClaimsSet.Builder()
                .issuer(registry.url())
                .audience("candor")
                .subject("somebody")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(LIFETIME_SECONDS)))
                .claim("scope", "clinic-submitter")
                .claim("clinic", registry.clinic().toString());
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS384)
                            .keyID(key.getKeyID())
                            .build(),
                    change.apply(good).build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException unsupported) {
            throw new IllegalStateException(unsupported);
        }
    }
}

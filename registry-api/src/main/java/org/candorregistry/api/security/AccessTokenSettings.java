package org.candorregistry.api.security;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Access tokens.
 *
 * @param issue whether the service issues them itself; unset: where it runs its embedded database and no
 *     {@code spring.security.oauth2.resourceserver.jwt.issuer-uri} is named
 * @param issuer who the service says it is in the tokens it issues: its address as clients know it, without path
 * @param audience whom tokens must be for
 * @param lifetime of the tokens the service issues; above 0
 * @param clinicClaim name of the claim that holds the id of the clinic acted for
 * @param providerClaim name of the claim that holds the id of the provider who alone uses the token
 * @param signingAge how long after proving who they are a provider may sign; above 0
 * @param signingKeyFile file with the key that signs tokens, {@link SigningKey}, the same for all copies of the service;
 *     unset: {@code token-signing-key.json} in the data directory, made at the first start
 * @param stewardSecret secret of the first steward, {@link FirstSteward}, for an installation that has no client yet: 32 to
 *     72 bytes; null or blank: there is no first steward
 */
@ConfigurationProperties("candor.tokens")
record AccessTokenSettings(
        @Nullable Boolean issue,
        @DefaultValue("http://localhost:8080") String issuer,
        @DefaultValue("candor") String audience,
        @DefaultValue("1h") Duration lifetime,
        @DefaultValue("clinic") String clinicClaim,
        @DefaultValue("provider") String providerClaim,
        @DefaultValue("5m") Duration signingAge,
        @Nullable Path signingKeyFile,
        @Nullable String stewardSecret) {

    static final String STEWARD_SECRET = "candor.tokens.steward-secret";

    private static final int SHORTEST_SECRET = 32;

    /** The hash of a secret takes no more into account. */
    private static final int LONGEST_SECRET = 72;

    AccessTokenSettings {
        // A file's last line break is no part of its secret.
        stewardSecret = stewardSecret == null || stewardSecret.isBlank() ? null : stewardSecret.strip();
        int bytes = stewardSecret == null ? SHORTEST_SECRET : stewardSecret.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < SHORTEST_SECRET || bytes > LONGEST_SECRET) {
            throw new IllegalArgumentException(STEWARD_SECRET + " needs " + SHORTEST_SECRET + " to " + LONGEST_SECRET
                    + " characters; it has " + bytes + ".");
        }
        requireTime("candor.tokens.lifetime", lifetime);
        requireTime("candor.tokens.signing-age", signingAge);
    }

    private static void requireTime(String name, Duration duration) {
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException(name + " is above 0, such as 1h or 15m.");
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "AccessTokenSettings[issuer=" + issuer + ", audience=" + audience + "]";
    }
}

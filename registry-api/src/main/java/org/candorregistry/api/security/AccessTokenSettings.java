package org.candorregistry.api.security;

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
 * @param lifetime of the tokens the service issues
 * @param clinicClaim name of the claim that holds the id of the clinic acted for
 * @param stewardSecret secret of the first steward, {@link FirstSteward}; for an installation that has no client yet
 */
@ConfigurationProperties("candor.tokens")
record AccessTokenSettings(
        @Nullable Boolean issue,
        @DefaultValue("http://localhost:8080") String issuer,
        @DefaultValue("candor") String audience,
        @DefaultValue("1h") Duration lifetime,
        @DefaultValue("clinic") String clinicClaim,
        @Nullable String stewardSecret) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "AccessTokenSettings[issuer=" + issuer + ", audience=" + audience + "]";
    }
}

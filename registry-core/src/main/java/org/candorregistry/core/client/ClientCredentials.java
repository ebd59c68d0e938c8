package org.candorregistry.core.client;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to authenticate a client that is neither revoked nor expired.
 *
 * @param clinicId null: acts for the registry
 * @param providerId the one person who uses it; null: a system
 * @param secretHash as Spring Security's delegating password encoder writes it
 */
public record ClientCredentials(
        UUID clientId,
        @Nullable UUID clinicId,
        @Nullable UUID providerId,
        String name,
        List<String> scopes,
        String secretHash) {

    /** Without the hash. */
    @Override
    public String toString() {
        return "ClientCredentials[" + clientId + "]";
    }
}

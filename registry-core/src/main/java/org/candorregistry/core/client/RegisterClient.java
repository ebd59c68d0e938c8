package org.candorregistry.core.client;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes a client.
 *
 * @param clinicId the clinic it acts for; null: the caller's own, or none where its role acts for none
 * @param providerId the one person who uses it, a provider of that clinic, so that it can sign; null: a system
 * @param expiresAt null: never
 */
public record RegisterClient(
        String name,
        List<String> scopes,
        @Nullable UUID clinicId,
        @Nullable UUID providerId,
        @Nullable Instant expiresAt) {

    /** Of a system that never expires. */
    public RegisterClient(String name, List<String> scopes, @Nullable UUID clinicId) {
        this(name, scopes, clinicId, null, null);
    }
}

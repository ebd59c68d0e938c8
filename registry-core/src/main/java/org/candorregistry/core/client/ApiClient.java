package org.candorregistry.core.client;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A system that may ask for tokens.
 *
 * @param clinicId null: acts for the registry, not for a clinic
 * @param providerId the one person who uses it, a provider of the clinic; null: a system
 * @param expiresAt from then on it gets no token; null: never
 * @param revokedAt since then it gets no token; null: not revoked
 */
public record ApiClient(
        UUID clientId,
        @Nullable UUID clinicId,
        @Nullable UUID providerId,
        String name,
        List<String> scopes,
        @Nullable Instant expiresAt,
        Instant createdAt,
        String createdBy,
        @Nullable Instant revokedAt) {}

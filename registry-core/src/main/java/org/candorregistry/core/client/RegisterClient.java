package org.candorregistry.core.client;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes a client.
 *
 * @param clinicId the clinic it acts for; null: the caller's own, or none where its role acts for none
 * @param expiresAt null: never
 */
public record RegisterClient(
        String name,
        List<String> scopes,
        @Nullable UUID clinicId,
        @Nullable Instant expiresAt) {}

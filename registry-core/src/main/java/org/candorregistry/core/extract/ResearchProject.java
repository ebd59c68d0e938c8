package org.candorregistry.core.extract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project that was approved.
 *
 * @param revokedAt null unless it was revoked; so {@code revokedBy}
 */
public record ResearchProject(
        UUID id,
        ApproveProject approved,
        Instant approvedAt,
        String approvedBy,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {

    /** Whether extracts are made and handed out on a day. */
    boolean holdsOn(LocalDate day) {
        return revokedAt == null && !day.isAfter(approved.expiresOn());
    }
}

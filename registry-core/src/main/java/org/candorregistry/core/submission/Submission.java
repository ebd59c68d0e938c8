package org.candorregistry.core.submission;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The receipt of a submission.
 *
 * @param path with the query
 * @param mediaType as the sender named it; null: not named
 * @param sha256 of the payload, 64 hexadecimal digits
 * @param status HTTP status answered
 */
public record Submission(
        UUID id,
        Instant receivedAt,
        String actor,
        Channel channel,
        String method,
        String path,
        @Nullable String mediaType,
        String sha256,
        int status,
        @Nullable String location) {}

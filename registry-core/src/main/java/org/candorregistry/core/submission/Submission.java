package org.candorregistry.core.submission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The receipt of a submission.
 *
 * @param path with the query
 * @param mediaType as the sender named it; null: not named
 * @param sha256 of the payload, 64 hexadecimal digits
 * @param status HTTP status answered
 * @param stored what was made or changed, by type and in the order in which it was made
 * @param visits complete with what was reported, as they stood then
 * @param findings noticed then
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
        @Nullable String location,
        List<StoredRecord> stored,
        List<SatisfiedVisit> visits,
        List<Finding> findings) {}

package org.candorregistry.core.submission;

import org.jspecify.annotations.Nullable;

/**
 * What a submission was answered with.
 *
 * @param status HTTP status, 200 to 299
 * @param body null: withheld, because it held a secret
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record SubmissionAnswer(
        int status,
        @Nullable String location,
        @Nullable String etag,
        @Nullable String mediaType,
        byte @Nullable [] body) {

    /** Without the body. */
    @Override
    public String toString() {
        return "SubmissionAnswer[" + status + "]";
    }
}

package org.candorregistry.core.submission;

import org.jspecify.annotations.Nullable;

/**
 * What came in.
 *
 * @param path with the query
 * @param mediaType as the sender named it; null: not named
 * @param payload byte for byte; not modified
 * @param idempotencyKey null: none was given
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record ReceiveSubmission(
        Channel channel,
        String method,
        String path,
        @Nullable String mediaType,
        byte[] payload,
        @Nullable String idempotencyKey) {

    /** Without the payload. */
    @Override
    public String toString() {
        return "ReceiveSubmission[" + method + " " + path + "]";
    }
}

package org.candorregistry.core.signature;

import java.time.Instant;
import java.util.UUID;
import org.candorregistry.core.session.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A provider's signature on one version of a follow-up.
 *
 * @param followUpVersion what was signed
 * @param authenticatedAt when the signer last proved who they are before signing
 * @param voided what came after it; null: the signature stands
 * @param recorded when it was signed
 */
public record Signature(
        UUID id,
        UUID followUpId,
        int followUpVersion,
        UUID provider,
        Meaning meaning,
        Instant authenticatedAt,
        @Nullable Voided voided,
        Recorded recorded) {

    /**
     * The change that voided a signature.
     *
     * @param at when the next version was recorded
     * @param by who recorded it
     * @param reason why, as was said then
     */
    public record Voided(Instant at, String by, String reason) {}
}

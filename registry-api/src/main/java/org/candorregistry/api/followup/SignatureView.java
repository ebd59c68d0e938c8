package org.candorregistry.api.followup;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.candorregistry.core.signature.Meaning;
import org.candorregistry.core.signature.Signature;
import org.jspecify.annotations.Nullable;

@Schema(name = "Signature")
record SignatureView(
        UUID id,

        @Schema(description = "Who signed.") UUID providerId,

        @Schema(description = "What the signature means: 21 CFR 11.50(a)(3).")
        Meaning meaning,

        @Schema(description = "Version of the follow-up that was signed, 1 or more.")
        int followUpVersion,

        Instant signedAt,

        @Schema(description = "When the signer had last proved who they are.")
        Instant authenticatedAt,

        @Schema(description = "Name of the client that carried the signature.")
        String signedBy,

        @Schema(description = "False: the follow-up was changed or taken back after it was signed.")
        boolean standing,

        @Schema(description = "The change that voided it; null where it stands.") @Nullable
        VoidedView voided) {

    static SignatureView of(Signature signature) {
        Signature.Voided voided = signature.voided();
        return new SignatureView(
                signature.id(),
                signature.provider(),
                signature.meaning(),
                signature.followUpVersion(),
                signature.recorded().at(),
                signature.authenticatedAt(),
                signature.recorded().by(),
                voided == null,
                voided == null ? null : new VoidedView(voided.at(), voided.by(), voided.reason()));
    }

    @Schema(name = "VoidedSignature")
    record VoidedView(
            Instant at,
            String by,

            @Schema(description = "Why the follow-up was changed, as was said then.")
            String reason) {}
}

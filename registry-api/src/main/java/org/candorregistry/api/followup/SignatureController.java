package org.candorregistry.api.followup;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.candorregistry.api.openapi.Fails;
import org.candorregistry.api.security.Access;
import org.candorregistry.core.signature.Meaning;
import org.candorregistry.core.signature.Signature;
import org.candorregistry.core.signature.SignatureService;
import org.candorregistry.core.signature.Signer;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Follow-ups")
@RestController
class SignatureController {

    private static final String PATH = "/api/v1/follow-ups/{followUp}/signatures";

    private final SignatureService signatures;

    SignatureController(SignatureService signatures) {
        this.signatures = signatures;
    }

    @Operation(
            summary = "Sign a follow-up",
            description = "By the provider whom the token names, and who has just proved who they are (`auth_time`);"
                    + " after `candor.tokens.signing-age`, five minutes unless set otherwise, the answer is 401 with"
                    + " `insufficient_user_authentication` (RFC 9470), and a new token is needed. A later change of the"
                    + " follow-up voids the signature.")
    @Fails({
        "follow-up-unknown",
        "follow-up-retracted",
        "version-stale",
        "signature-exists",
        "signer-unnamed",
        "authentication-too-old",
        "provider-unknown"
    })
    @PreAuthorize(Access.CLINIC)
    @PostMapping(PATH)
    ResponseEntity<SignatureView> sign(
            @PathVariable UUID followUp, Signer signer, @Valid @RequestBody SignatureBody body) {
        Signature made = signatures.sign(followUp, body.followUpVersion(), signer, body.meaning());
        return ResponseEntity.created(URI.create(PATH.replace("{followUp}", followUp.toString())))
                .body(SignatureView.of(made));
    }

    @Operation(summary = "Signatures on a follow-up", description = "The oldest first; voided ones too.")
    @Fails("follow-up-unknown")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH)
    List<SignatureView> signatures(@PathVariable UUID followUp) {
        return signatures.of(followUp).stream().map(SignatureView::of).toList();
    }

    @Schema(name = "SignatureBody", example = """
            {"followUpVersion": 1, "meaning": "AUTHORSHIP"}""")
    record SignatureBody(
            @Schema(description = "The version that the signer has read: what its ETag says.") @NotNull
            Integer followUpVersion,

            @Schema(description = "What the signature means.") @NotNull
            Meaning meaning) {}
}

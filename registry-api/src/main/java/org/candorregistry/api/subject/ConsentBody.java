package org.candorregistry.api.subject;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.candorregistry.core.subject.ConsentPurpose;
import org.candorregistry.core.subject.RecordConsent;
import org.jspecify.annotations.Nullable;

@Schema(name = "ConsentBody", example = """
                {"purpose": "RESEARCH", "documentVersion": "2.1", "givenOn": "2026-02-20",
                 "evidence": "Binder 3, page 17"}""")
record ConsentBody(
        @Schema(description = "REGISTRY, RESEARCH or CONTACT.", implementation = ConsentPurpose.class) @NotNull
        String purpose,

        @Schema(description = "Version of the form that was signed; 1 to 200 characters.") @NotNull
        String documentVersion,

        @Schema(description = "First day on which it holds; not in the future, not before birth.") @NotNull
        LocalDate givenOn,

        @Schema(description = "First day on which it no longer holds; absent: it was not withdrawn.") @Nullable
        LocalDate withdrawnOn,

        @Schema(description = "Where the signed form is kept; no name; 1 to 200 characters.") @NotNull
        String evidence) {

    RecordConsent command() {
        return new RecordConsent(purpose, documentVersion, givenOn, withdrawnOn, evidence);
    }
}

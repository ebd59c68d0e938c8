package org.candorregistry.api.evidence;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.candorregistry.api.codelist.CitationBody;
import org.candorregistry.core.evidence.EvidenceClaim;
import org.candorregistry.core.evidence.EvidenceClass;
import org.jspecify.annotations.Nullable;

/** What a steward sends of a statement. */
@Schema(name = "EvidenceStatementBody", example = """
        {"code": "HIP-PRP-1", "indication": "Hip osteoarthritis", "product": "Platelet-rich plasma",
         "donor": "autologous", "evidenceClass": "SUPPORTIVE_MIXED", "sourceCategory": "conditional",
         "basis": "Two randomised trials disagree", "validFrom": "2027-01-01",
         "citation": {"verified": true, "source": "Example guideline 2027, section 4"},
         "reviewer": "Steering group", "scopes": [{"condition": "hip-osteoarthritis", "productClass": "prp"}]}""")
record StatementBody(
        @Schema(description = "Short name: capital letters, digits, hyphens, at most 31; never reused.") @NotNull
        String code,

        @NotNull String indication,
        @NotNull String product,
        @NotNull String donor,

        @Schema(description = "Decides the tier.") @NotNull EvidenceClass evidenceClass,

        @Schema(description = "The category in the source's own words, such as an ASTCT letter.") @NotNull
        String sourceCategory,

        @Nullable String basis,

        @Schema(description = "First day it holds; absent: no beginning is known.") @Nullable
        LocalDate validFrom,

        @Schema(description = "Last day it holds; absent: until replaced.") @Nullable
        LocalDate validTo,

        @NotNull @Valid CitationBody citation,

        @Nullable String safetyNote,

        @Schema(description = "Why it is listed and not used; absent: it is used.") @Nullable
        String withheldReason,

        @Nullable String reviewer,

        @Schema(description = "What it applies to: at least one.") @NotNull
        List<@Valid @NotNull ScopeBody> scopes) {

    EvidenceClaim claim() {
        return new EvidenceClaim(
                code,
                indication,
                product,
                donor,
                evidenceClass,
                sourceCategory,
                basis,
                validFrom,
                validTo,
                citation.citation(),
                safetyNote,
                withheldReason,
                reviewer,
                scopes.stream().map(ScopeBody::scope).toList());
    }
}

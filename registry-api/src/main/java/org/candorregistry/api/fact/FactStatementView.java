package org.candorregistry.api.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.candorregistry.api.codelist.CitationBody;
import org.candorregistry.api.evidence.ScopeBody;
import org.candorregistry.core.evidence.EvidenceClaim;
import org.candorregistry.core.evidence.EvidenceClass;
import org.candorregistry.core.evidence.EvidenceStatement;
import org.candorregistry.core.evidence.EvidenceTier;
import org.jspecify.annotations.Nullable;

/** A statement of the catalogue of evidence as anybody reads it: without who of the registry wrote it. */
@Schema(name = "FactStatement")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FactStatementView(
        @Schema(example = "EV15") String code,

        @Schema(description = "Of the statement, 1 or more.")
        int version,

        String indication,
        String product,
        String donor,
        EvidenceTier tier,
        EvidenceClass evidenceClass,

        @Schema(description = "The category in the source's own words.")
        String sourceCategory,

        @Nullable String basis,

        @Schema(description = "First day it holds; absent: no beginning is known.") @Nullable
        LocalDate validFrom,

        @Schema(description = "Last day it holds; absent: until replaced.") @Nullable
        LocalDate validTo,

        CitationBody citation,
        @Nullable String safetyNote,

        @Schema(description = "Why it is listed and not used; absent: it is used.") @Nullable
        String withheldReason,

        List<ScopeBody> scopes) {

    static FactStatementView of(EvidenceStatement statement) {
        EvidenceClaim claim = statement.claim();
        return new FactStatementView(
                claim.code(),
                statement.recorded().version(),
                claim.indication(),
                claim.product(),
                claim.donor(),
                claim.tier(),
                claim.evidenceClass(),
                claim.sourceCategory(),
                claim.basis(),
                claim.validFrom(),
                claim.validTo(),
                CitationBody.of(claim.citation()),
                claim.safetyNote(),
                claim.withheldReason(),
                claim.scopes().stream().map(ScopeBody::of).toList());
    }
}

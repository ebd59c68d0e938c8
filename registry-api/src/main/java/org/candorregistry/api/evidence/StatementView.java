package org.candorregistry.api.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.candorregistry.api.codelist.CitationBody;
import org.candorregistry.api.version.RecordedView;
import org.candorregistry.core.evidence.EvidenceClaim;
import org.candorregistry.core.evidence.EvidenceClass;
import org.candorregistry.core.evidence.EvidenceStatement;
import org.candorregistry.core.evidence.EvidenceTier;
import org.jspecify.annotations.Nullable;

/** A statement as it is sent. */
@Schema(name = "EvidenceStatement")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatementView(
        UUID id,

        @Schema(example = "EV15") String code,

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

        @Nullable String reviewer,
        List<ScopeBody> scopes,
        RecordedView recorded) {

    static StatementView of(EvidenceStatement statement) {
        EvidenceClaim claim = statement.claim();
        return new StatementView(
                statement.id(),
                claim.code(),
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
                claim.reviewer(),
                claim.scopes().stream().map(ScopeBody::of).toList(),
                RecordedView.of(statement.recorded()));
    }
}

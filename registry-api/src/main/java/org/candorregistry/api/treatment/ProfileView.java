package org.candorregistry.api.treatment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.evidence.EvidenceClaim;
import org.candorregistry.core.evidence.EvidenceStatement;
import org.candorregistry.core.evidence.EvidenceTier;
import org.candorregistry.core.provider.TrainingLevel;
import org.candorregistry.core.treatment.PathwayCheck;
import org.candorregistry.core.treatment.TreatmentProfile;
import org.jspecify.annotations.Nullable;

@Schema(name = "TreatmentProfile", description = "What follows from a treatment elsewhere, derived as it is read.")
record ProfileView(
        @Schema(
                description = "Donor, origin, separation, exhibited characteristics and site of delivery (DOSES).",
                example = "autologous | bmac, posterior-iliac-crest | density-gradient | TNC 410 10*6 | ia, left knee")
        String dosesLine,

        @Schema(description = "The statement that stood on the day; null where the catalogue was silent.") @Nullable
        StatementView evidence,

        @Schema(description = "The provider's on the day of treatment, by what is recorded now.")
        TrainingLevel trainingLevel,

        @Schema(description = "{procedures} of the provider with this class of product before the day.", example = "17")
        int earlierCases,

        PathwayView pathway) {

    static ProfileView of(TreatmentProfile profile) {
        EvidenceStatement statement = profile.statement();
        Integer version = profile.treatment().evidence().version();
        return new ProfileView(
                profile.dosesLine(),
                statement == null || version == null
                        ? null
                        : StatementView.of(
                                statement, profile.treatment().evidence().tier(), version),
                profile.trainingLevel(),
                profile.earlierCases(),
                PathwayView.of(profile.pathway()));
    }

    @Schema(name = "TreatmentEvidence", description = "Information, not advice.")
    record StatementView(
            UUID statementId,

            @Schema(description = "Version that stood when the treatment was recorded.", example = "1")
            int version,

            EvidenceTier tier,
            String code,
            String indication,
            String citation,

            @Schema(description = "Whether the citation was read and says what the statement says.")
            boolean verified,

            @Schema(description = "First day on which the statement holds; null: no beginning is known.") @Nullable
            LocalDate validFrom,

            @Schema(description = "Last day on which it holds; null: until replaced.") @Nullable
            LocalDate validTo,

            @Nullable String safetyNote,

            @Schema(description = "Whether the catalogue has a newer version of the statement today.")
            boolean revised) {

        static StatementView of(EvidenceStatement statement, EvidenceTier onDay, int version) {
            EvidenceClaim claim = statement.claim();
            return new StatementView(
                    statement.id(),
                    version,
                    onDay,
                    claim.code(),
                    claim.indication(),
                    claim.citation().source(),
                    claim.citation().verified(),
                    claim.validFrom(),
                    claim.validTo(),
                    claim.safetyNote(),
                    statement.recorded().version() != version);
        }
    }

    @Schema(
            name = "PathwayCheck",
            description = "Whether the four answers of 21 CFR 1271.10(a) allow the stated pathway: a question to ask.")
    record PathwayView(
            @Schema(description = "Eligible for section 361 alone; null where an answer is missing.") @Nullable
            Boolean eligible,

            @Schema(description = "The stated pathway needs an eligibility that the answers deny.")
            boolean mismatch,

            @Schema(description = "Why it is not eligible, by paragraph.")
            List<String> reasons) {

        static PathwayView of(PathwayCheck check) {
            return new PathwayView(check.eligible(), check.mismatch(), check.reasons());
        }
    }
}

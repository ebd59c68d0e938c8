package org.candorregistry.api.comparison;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.candorregistry.core.comparison.CompareCohort;
import org.jspecify.annotations.Nullable;

/** A question as it is sent. */
record NewComparison(
        @Schema(description = "Whose results are asked for. Left out: a saved cohort.", nullable = true)
        @Nullable
        @Valid
        NewCohort cohort,

        @Schema(description = "Whose results are asked for. Left out: a cohort.", nullable = true) @Nullable @Valid
        NewSavedCohort savedCohort,

        @Schema(
                description = "Splits the cohort into groups by one factor.",
                allowableValues = {
                    "condition",
                    "productClass",
                    "cellSource",
                    "donorType",
                    "preparation",
                    "manipulation",
                    "device",
                    "viabilityBand",
                    "passage",
                    "doseBand",
                    "route",
                    "guidance",
                    "trainingLevel",
                    "earlierCases",
                    "clinicVolume",
                    "evidenceTier",
                    "ageBand",
                    "sex",
                    "bmiBand",
                    "severity",
                    "diseaseStatus",
                    "baselineBand",
                    "year",
                    "country"
                },
                nullable = true)
        @Nullable
        String compareBy,

        @Schema(
                description = "Id of a published threshold that decides what counts as improved and worsened; left out:"
                        + " the preferred one for measure and condition.",
                nullable = true)
        @Nullable
        @Size(max = 100)
        String threshold,

        @Schema(
                description =
                        "Of a researcher, the data cut that is asked; left out: the latest. A clinic asks about its own"
                                + " rows as they stand, and names none.",
                nullable = true)
        @Nullable
        UUID cut) {

    /** @param saved the cohorts that were saved */
    CompareCohort question(SavedCohorts saved) {
        return new CompareCohort(
                saved.oneOf("", cohort, savedCohort),
                compareBy == null ? null : NewCriterion.factor("/compareBy", compareBy),
                threshold,
                cut);
    }
}

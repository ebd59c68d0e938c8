package org.candorregistry.api.comparison;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.comparison.SideBySide;
import org.jspecify.annotations.Nullable;

/** A question about several cohorts, as it is sent. */
record NewSideBySide(
        @Schema(description = "Of one measure and one time point, no two of the same name. From 2 to 10.")
        @NotNull
        @Size(max = SideBySide.MOST)
        List<@NotNull @Valid NewNamedCohort> cohorts,

        @Schema(
                description =
                        "Id of a published threshold that decides for all cohorts what counts as improved and worsened;"
                                + " left out: of each the preferred one for measure and condition.",
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

    /** A cohort and its name. */
    record NewNamedCohort(
            @Schema(description = "What the answer calls it.", example = "bone marrow") @NotBlank @Size(max = 64)
            String name,

            @Schema(description = "Left out: a saved cohort.", nullable = true) @Nullable @Valid
            NewCohort cohort,

            @Schema(description = "Left out: a cohort.", nullable = true) @Nullable @Valid
            NewSavedCohort savedCohort) {}

    /** @param saved the cohorts that were saved */
    SideBySide question(SavedCohorts saved) {
        List<SideBySide.NamedCohort> asked = new ArrayList<>();
        for (NewNamedCohort named : cohorts) {
            asked.add(new SideBySide.NamedCohort(
                    named.name(), saved.oneOf("/cohorts/" + asked.size(), named.cohort(), named.savedCohort())));
        }
        return new SideBySide(asked, threshold, cut);
    }
}

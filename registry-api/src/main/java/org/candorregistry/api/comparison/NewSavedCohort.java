package org.candorregistry.api.comparison;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Names a saved cohort in a question. */
record NewSavedCohort(
        @Schema(description = "Id of a saved cohort.") @NotNull
        UUID id,

        @Schema(description = "Which version of it, 1 or more; left out: the latest.", example = "1", nullable = true)
        @Nullable
        @Min(1)
        Integer version) {}

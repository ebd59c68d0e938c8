package org.candorregistry.api.treatment;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.candorregistry.core.treatment.BaselineScore;
import org.jspecify.annotations.Nullable;

@Schema(name = "BaselineScoreBody", description = "A score of the baseline window, up to the day of treatment.")
record BaselineBody(
        @Schema(description = "Id of a scored measure.", example = "koos-pain") @NotNull
        String measure,

        @Schema(description = "In the measure's unit, within its range and on its step.", example = "47.22") @NotNull
        BigDecimal value,

        @Schema(description = "Local calendar day, in the baseline window of the follow-up plan.") @NotNull
        LocalDate observedOn,

        @Schema(description = "Item answers by linkId; never item texts.") @Nullable
        Map<String, BigDecimal> answers) {

    BaselineScore said() {
        return new BaselineScore(measure, value, observedOn, answers == null ? Map.of() : answers);
    }
}

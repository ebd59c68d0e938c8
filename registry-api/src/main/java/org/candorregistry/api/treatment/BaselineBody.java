package org.candorregistry.api.treatment;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.candorregistry.api.scoring.QuestionnaireBody;
import org.candorregistry.core.treatment.BaselineScore;
import org.jspecify.annotations.Nullable;

@Schema(name = "BaselineScoreBody", description = "A score of the baseline window, up to the day of treatment.")
record BaselineBody(
        @Schema(description = "Id of a scored measure.", example = "koos-pain") @NotNull
        String measure,

        @Schema(
                description =
                        "In the measure's unit, within its range and on its step. Absent: computed from the answers."
                                + " Given beside answers that a scoring reads: the one that they give.",
                example = "47.22")
        @Nullable
        BigDecimal value,

        @Schema(description = "Local calendar day, in the baseline window of the follow-up plan.") @NotNull
        LocalDate observedOn,

        @Schema(
                description =
                        "Item answers by linkId; never item texts. Where a scoring knows the measure, the items of"
                                + " its scale.")
        @Nullable
        Map<String, BigDecimal> answers,

        @Schema(description = QuestionnaireBody.MISSING) @Nullable
        Map<String, String> missing,

        @Schema(description = "Id of the scoring that computes it from the answers; absent: the newest of the measure.")
        @Nullable
        String scoring) {

    BaselineScore said() {
        return new BaselineScore(
                measure,
                value,
                observedOn,
                answers == null ? Map.of() : answers,
                missing == null ? Map.of() : missing,
                scoring);
    }
}

package org.candorregistry.api.treatment;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.candorregistry.api.scoring.QuestionnaireBody;
import org.candorregistry.core.treatment.BaselineQuestionnaire;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "BaselineQuestionnaireBody",
        description = "A questionnaire of the baseline window, up to the day of treatment; every score that it gives is"
                + " computed and recorded as a baseline score.")
record BaselineQuestionnaireBody(
        @Schema(description = "Id of a scoring.", example = "koos-1") @NotNull
        String scoring,

        @Schema(description = "Local calendar day, in the baseline window of the follow-up plan.") @NotNull
        LocalDate observedOn,

        @Schema(description = "Item answers by linkId, as the scoring codes them; never item texts.") @NotNull
        Map<String, BigDecimal> answers,

        @Schema(description = QuestionnaireBody.MISSING) @Nullable
        Map<String, String> missing) {

    BaselineQuestionnaire said() {
        return new BaselineQuestionnaire(observedOn, new QuestionnaireBody(scoring, answers, missing).said());
    }
}

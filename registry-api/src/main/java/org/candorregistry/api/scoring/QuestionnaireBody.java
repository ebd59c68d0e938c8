package org.candorregistry.api.scoring;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Map;
import org.candorregistry.core.instrument.AnsweredQuestionnaire;
import org.candorregistry.core.instrument.ItemAnswers;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "QuestionnaireBody",
        description = "Answers to a questionnaire; every score that it gives is computed and recorded, each with the"
                + " answers of its own items. Scales of which no item was answered were not asked.")
public record QuestionnaireBody(
        @Schema(description = "Id of a scoring.", example = "koos-1") @NotNull
        String scoring,

        @Schema(
                description = "Item answers by linkId, as the scoring codes them; never item texts.",
                example = "{\"P1\": 1, \"P2\": 2, \"P3\": 1, \"P4\": 2, \"P5\": 3, \"P6\": 1, \"P7\": 0, \"P8\": 1,"
                        + " \"P9\": 2}")
        @NotNull
        Map<String, BigDecimal> answers,

        @Schema(description = MISSING) @Nullable Map<String, String> missing) {

    public static final String MISSING = "Why an item has no answer, by linkId: unknown, asked-unknown, asked-declined,"
            + " not-asked or not-applicable.";

    public AnsweredQuestionnaire said() {
        return new AnsweredQuestionnaire(scoring, new ItemAnswers(answers, missing == null ? Map.of() : missing));
    }
}

package org.candorregistry.api.treatment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.candorregistry.core.treatment.NewGoal;
import org.candorregistry.core.treatment.TargetKind;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "GoalBody",
        description = "A goal that can be measured. One without measure, target or horizon is refused with the reason.")
record GoalBody(
        @Schema(description = "Code of the list `goal_domain` that the measure serves.", example = "pain") @Nullable
        String domain,

        @Schema(description = "Id of the one measure that will tell whether it was met.", example = "koos-pain")
        @Nullable
        String measure,

        @Schema(
                description = "ABSOLUTE: a score to reach. CHANGE: an improvement in points, above 0 whichever way the"
                        + " instrument runs. EVENT: of a time-to-event measure.")
        @Nullable
        TargetKind targetKind,

        @Schema(
                description =
                        "In the measure's unit; on its scale, not met at baseline and within reach of it. Absent of"
                                + " an EVENT.",
                example = "20")
        @Nullable
        BigDecimal targetValue,

        @Schema(description = "d after treatment: a time point of the follow-up plan.", example = "365") @Nullable
        Integer horizonDays,

        @Schema(
                description =
                        "Codes of the list `clinical_event_kind` that fail the goal whatever its score says. Absent:"
                                + " what is usual for the condition; death is in that of transplants only.")
        @Nullable
        List<String> failureEvents) {

    NewGoal said() {
        return new NewGoal(domain, measure, targetKind, targetValue, horizonDays, failureEvents);
    }
}

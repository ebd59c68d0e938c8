package org.candorregistry.api.followup;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.candorregistry.api.codelist.CitationBody;
import org.candorregistry.core.followup.PlanChoice;
import org.jspecify.annotations.Nullable;

/** A choice of a plan as it is recorded and read: nothing is added to it. */
@Schema(name = "PlanChoice", example = """
        {"id": "rotator-cuff-function-1", "condition": "rotator-cuff-tear", "goalDomain": "function",
         "from": "2100-01-01", "plan": "orthopaedic-2",
         "citation": {"verified": true, "source": "Steering group, 2027"}}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanChoiceBody(
        @Schema(description = "Small letters, digits and hyphens, at most 63; never changes.") @NotNull
        String id,

        @Schema(description = "Code of the list `condition`; absent: any, where `goalDomain` is there.") @Nullable
        String condition,

        @Schema(description = "Code of the list `goal_domain`; absent: any, where `condition` is there.") @Nullable
        String goalDomain,

        @Schema(description = "Treatments of this day and later; has begun nowhere when it is recorded.") @NotNull
        LocalDate from,

        @Schema(description = "Id of the plan that they follow.") @NotNull
        String plan,

        @NotNull @Valid CitationBody citation) {

    static PlanChoiceBody of(PlanChoice choice) {
        return new PlanChoiceBody(
                choice.id(),
                choice.condition(),
                choice.goalDomain(),
                choice.from(),
                choice.plan(),
                CitationBody.of(choice.citation()));
    }

    PlanChoice command() {
        return new PlanChoice(id, condition, goalDomain, from, plan, citation.citation());
    }
}

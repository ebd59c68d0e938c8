package org.candorregistry.api.followup;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.candorregistry.api.openapi.Fails;
import org.candorregistry.api.paging.PageView;
import org.candorregistry.api.security.Access;
import org.candorregistry.core.followup.PlanChoice;
import org.candorregistry.core.followup.PlanChoices;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Follow-up plans")
@RestController
class PlanChoiceController {

    private static final String PATH = "/api/v1/follow-up-plan-choices";

    private final PlanChoices choices;

    PlanChoiceController(PlanChoices choices) {
        this.choices = choices;
    }

    @Operation(
            summary = "Which plan treatments follow, by indication and goal",
            description =
                    "On one page, by id. A program of the clinic wins over these, and what names both condition and"
                            + " goal over what names one; where nothing fits, the plan follows from the area and the product.")
    @PreAuthorize(Access.ANYONE_KNOWN)
    @GetMapping(PATH)
    PageView<PlanChoiceBody> list() {
        return new PageView<>(choices.all().stream().map(PlanChoiceBody::of).toList(), null);
    }

    @Operation(summary = "One choice of a plan")
    @Fails("plan-choice-unknown")
    @PreAuthorize(Access.ANYONE_KNOWN)
    @GetMapping(PATH + "/{choice}")
    PlanChoiceBody get(@PathVariable String choice) {
        return PlanChoiceBody.of(choices.get(choice));
    }

    @Operation(
            summary = "Choose a plan for an indication, a goal or both",
            description = "For treatments from a day on; those before go on with the plan they follow. A choice never"
                    + " changes, and a later one about the same condition and goal takes its place.")
    @Fails({"plan-choice-exists", "code-unknown", "date-impossible"})
    @PreAuthorize(Access.STEWARD)
    @PostMapping(PATH)
    ResponseEntity<PlanChoiceBody> record(@Valid @RequestBody PlanChoiceBody body) {
        PlanChoice made = choices.record(body.command());
        return ResponseEntity.created(URI.create(PATH + "/" + made.id())).body(PlanChoiceBody.of(made));
    }
}

package org.candorregistry.api.followup;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import org.candorregistry.api.openapi.Fails;
import org.candorregistry.api.paging.PageView;
import org.candorregistry.api.security.Access;
import org.candorregistry.core.followup.PlanService;
import org.candorregistry.core.followup.PlanVersion;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Tag(
        name = "Follow-up plans",
        description = "When follow-up is due, what it asks for, and how who does not answer is asked.")
@RestController
class FollowUpPlanController {

    private static final String PATH = "/api/v1/follow-up-plans";

    private final PlanService plans;

    FollowUpPlanController(PlanService plans) {
        this.plans = plans;
    }

    @Operation(summary = "All follow-up plans", description = "On one page, by id.")
    @PreAuthorize(Access.ANYONE_KNOWN)
    @GetMapping(PATH)
    PageView<PlanBody> list() {
        return new PageView<>(plans.versions().stream().map(PlanBody::of).toList(), null);
    }

    @Operation(summary = "One follow-up plan")
    @Fails("plan-unknown")
    @PreAuthorize(Access.ANYONE_KNOWN)
    @GetMapping(PATH + "/{plan}")
    PlanBody get(@PathVariable String plan) {
        return PlanBody.of(plans.version(plan));
    }

    @Operation(
            summary = "Record a follow-up plan or a new version of one",
            description = "A plan never changes once it is recorded; treatments go on with the one they follow.")
    @Fails({"plan-exists", "plan-windows-overlap", "code-unknown"})
    @PreAuthorize(Access.STEWARD)
    @PostMapping(PATH)
    ResponseEntity<PlanBody> record(@Valid @RequestBody PlanBody body) {
        PlanVersion made = plans.record(body.command());
        return ResponseEntity.created(URI.create(PATH + "/" + made.plan().id())).body(PlanBody.of(made));
    }

    @Operation(
            summary = "Let the own clinic's treatments follow another plan from a day on",
            description = "All that follow `formerPlan` now. A visit belongs to the plan in force on the day its window"
                    + " opens, so what was open or done before stays as it is; a horizon that both plans have is asked"
                    + " for once.")
    @Fails({"plan-change-exists", "code-unknown", "date-impossible"})
    @PreAuthorize(Access.CLINIC_ADMIN)
    @PostMapping("/api/v1/follow-up-plan-changes")
    PlanChangeView change(@Valid @RequestBody PlanChangeBody body) {
        return new PlanChangeView(plans.change(body.formerPlan(), body.plan(), body.from()));
    }

    @Schema(name = "PlanChangeBody", example = """
            {"formerPlan": "orthopaedic", "plan": "orthopaedic-2", "from": "2100-01-01"}""")
    record PlanChangeBody(
            @Schema(description = "Id of the plan that the treatments follow now.") @NotNull
            String formerPlan,

            @Schema(description = "Id of the plan that they are to follow.") @NotNull
            String plan,

            @Schema(description = "The first day of the new plan; today or later.") @NotNull
            LocalDate from) {}

    @Schema(name = "PlanChange")
    record PlanChangeView(
            @Schema(description = "How many treatments change, 0 or more.")
            int treatments) {}
}

package org.candorregistry.api.outcome;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.candorregistry.api.openapi.Fails;
import org.candorregistry.api.paging.PageView;
import org.candorregistry.api.security.Access;
import org.candorregistry.core.outcome.OutcomeService;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Outcomes")
@RestController
class OutcomeController {

    private final OutcomeService outcomes;

    OutcomeController(OutcomeService outcomes) {
        this.outcomes = outcomes;
    }

    @Operation(
            summary = "What became of a treatment's goals",
            description = "The class of each goal at each time point of the follow-up plan as it stands today, with the"
                    + " scores compared and the published threshold used; on one page, by measure. These are changes"
                    + " observed after the treatment, not effects of it.")
    @Fails("treatment-unknown")
    @PreAuthorize(Access.CLINIC)
    @GetMapping("/api/v1/treatments/{treatment}/outcomes")
    PageView<GoalTimelineView> list(@PathVariable UUID treatment) {
        return new PageView<>(
                outcomes.of(treatment).stream().map(GoalTimelineView::of).toList(), null);
    }
}

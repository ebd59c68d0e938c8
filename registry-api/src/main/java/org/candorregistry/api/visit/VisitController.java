package org.candorregistry.api.visit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.candorregistry.api.openapi.Fails;
import org.candorregistry.api.paging.PageView;
import org.candorregistry.api.security.Access;
import org.candorregistry.core.visit.EndReason;
import org.candorregistry.core.visit.Visit;
import org.candorregistry.core.visit.VisitService;
import org.candorregistry.core.visit.VisitState;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Follow-ups")
@RestController
class VisitController {

    private final VisitService visits;

    VisitController(VisitService visits) {
        this.visits = visits;
    }

    @Operation(
            summary = "Visits of a treatment as they stand today",
            description = "Derived from the follow-up plan, what was observed, and today; on one page, in the order of"
                    + " the plan. A visit asks for a score of each scored goal; where only events are followed, for a"
                    + " contact on the day it is meant for or later.")
    @Fails("treatment-unknown")
    @PreAuthorize(Access.CLINIC)
    @GetMapping("/api/v1/treatments/{treatment}/visits")
    PageView<VisitView> list(@PathVariable UUID treatment) {
        return new PageView<>(
                visits.of(treatment).stream()
                        .map(visit -> VisitView.of(visit, visits.today()))
                        .toList(),
                null);
    }

    @Schema(name = "Visit")
    record VisitView(
            @Schema(description = "Day after treatment that it is meant for, d.", example = "182")
            int horizonDays,

            @Schema(example = "6 months") String label,

            LocalDate dueOn,

            @Schema(description = "First day of its window.")
            LocalDate opensOn,

            @Schema(description = "Last day of its window.") LocalDate closesOn,

            @Schema(
                    description =
                            "`SCHEDULED` before the window, `DUE` in it, `OVERDUE` in it after the day it is meant"
                                    + " for, `MISSED` after it, `COMPLETED`, `NOT_APPLICABLE` after what `endReason` says.")
            VisitState state,

            @Schema(description = "Measures that it asks for and that have no score in the window.")
            List<String> missing,

            @Nullable LocalDate completedOn,

            @Schema(description = "The day that ended follow-up, on or before the last day of the window.") @Nullable
            LocalDate endedOn,

            @Schema(
                    description =
                            "`DEATH` or `WITHDRAWAL`, told for any treatment of the person; `CONVERSION` to surgery,"
                                    + " told for any treatment of the same joint; `REPEAT_TREATMENT` of the same site for the"
                                    + " same goal, where the plan ends with it.")
            @Nullable
            EndReason endReason) {

        static VisitView of(Visit visit, LocalDate today) {
            return new VisitView(
                    visit.horizonDays(),
                    visit.label(),
                    visit.dueOn(),
                    visit.opensOn(),
                    visit.closesOn(),
                    visit.state(today),
                    List.copyOf(visit.missing()),
                    visit.completedOn(),
                    visit.ending() == null ? null : visit.ending().on(),
                    visit.ending() == null ? null : visit.ending().reason());
        }
    }
}

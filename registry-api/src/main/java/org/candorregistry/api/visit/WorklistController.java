package org.candorregistry.api.visit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorregistry.api.paging.Listing;
import org.candorregistry.api.paging.PageView;
import org.candorregistry.api.security.Access;
import org.candorregistry.core.followup.ContactStep;
import org.candorregistry.core.visit.WorklistFilter;
import org.candorregistry.core.visit.WorklistItem;
import org.candorregistry.core.visit.WorklistKind;
import org.candorregistry.core.visit.WorklistService;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Worklist", description = "What a clinic has to do, and whom it is missing.")
@RestController
class WorklistController {

    private final WorklistService worklist;

    WorklistController(WorklistService worklist) {
        this.worklist = worklist;
    }

    @Operation(
            summary = "What is to do today",
            description = "Visits whose window is open and that are not complete, baselines that are missing, and"
                    + " questions that are not closed; what closes first is first, a question stands on the day on"
                    + " which it was put. Persons are named by pseudonym. `counts` says how many there are of each"
                    + " kind on all pages, whichever `kind` is asked for; one visit may be of several kinds.")
    @PreAuthorize(Access.CLINIC)
    @GetMapping("/api/v1/worklist")
    WorklistView list(
            @Parameter(description = "Only of this kind.") @RequestParam(required = false) @Nullable WorklistKind kind,
            @Parameter(description = "Only of treatments by this provider.") @RequestParam(required = false) @Nullable
                    UUID provider,
            @Parameter(description = "Only with this class of product: code of the list `product_class`.")
                    @RequestParam(required = false)
                    @Nullable
                    String productClass,
            @Parameter(description = "Only of this treatment.") @RequestParam(required = false) @Nullable
                    UUID treatment,
            @Parameter(description = "Only what was meant for an earlier day.")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate dueBefore,
            Listing listing) {
        WorklistFilter filter = new WorklistFilter(kind, provider, productClass, treatment, dueBefore);
        PageView<ItemView> page =
                listing.view(worklist.list(filter, listing.page()).map(ItemView::of));
        return new WorklistView(page.items(), page.next(), worklist.counts(filter));
    }

    @Schema(name = "Worklist")
    record WorklistView(
            @Schema(description = "In the order in which windows close.")
            List<ItemView> items,

            @Schema(description = "Path and query of the next page; null on the last.", nullable = true)
            @JsonInclude
            @Nullable
            String next,

            @Schema(description = "How many there are of each kind on all pages.", example = "{\"DUE\": 12}")
            Map<WorklistKind, Long> counts) {}

    @Schema(name = "NextContact")
    record NextContactView(
            ContactStep.Channel channel,

            @Schema(description = "The day from which it is due.")
            LocalDate from) {}

    @Schema(name = "WorklistItem")
    record ItemView(
            @Schema(
                    description =
                            "`DUE` until the day it is meant for, `OVERDUE` after it, `CLOSING_SOON` shortly before"
                                    + " the window closes, `MISSING_ITEMS` where some of what it asks for was observed,"
                                    + " `MISSING_BASELINE`, `CONTACT_DUE` where the next step of the ladder is due, and `OPEN_QUERY` of a question about the treatment.")
            List<WorklistKind> kinds,

            UUID subjectId,

            @Schema(description = "The clinic's study number of the person.", example = "S-0042")
            String pseudonym,

            UUID treatmentId,

            LocalDate treatedOn,

            UUID providerId,

            @Schema(description = "Code of the list `product_class`.", example = "bmac")
            String productClass,

            @Schema(
                    description = "Day after treatment that it is meant for, d; 0: the baseline; null: a question.",
                    example = "182",
                    nullable = true)
            @JsonInclude
            @Nullable
            Integer horizonDays,

            @Schema(description = "The time point, or what is asked.", example = "6 months")
            String label,

            @Schema(description = "First day of its window; of a question the day on which it was put, as the others.")
            LocalDate opensOn,

            LocalDate dueOn,

            @Schema(description = "Last day of its window.") LocalDate closesOn,

            @Schema(
                    description = "Measures that have no score in the window; empty where a contact is all that is"
                            + " asked for.")
            List<String> missing,

            @Schema(description = "How often somebody was to be reached for it, 0 or more.")
            int attempts,

            @Schema(description = "The next step of the plan's ladder; absent: none is left, or it was declined.")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            NextContactView nextContact,

            @Schema(description = "The question; absent: a visit.") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            UUID queryId) {

        static ItemView of(WorklistItem item) {
            return new ItemView(
                    List.copyOf(item.kinds()),
                    item.subject(),
                    item.pseudonym(),
                    item.treatment(),
                    item.treatedOn(),
                    item.provider(),
                    item.productClass(),
                    item.horizonDays(),
                    item.label(),
                    item.opensOn(),
                    item.dueOn(),
                    item.closesOn(),
                    item.missing(),
                    item.attempts(),
                    item.nextContact() == null
                            ? null
                            : new NextContactView(
                                    item.nextContact().channel(),
                                    item.nextContact().from()),
                    item.query());
        }
    }
}

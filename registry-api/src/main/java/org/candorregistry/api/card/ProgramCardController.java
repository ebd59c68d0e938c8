package org.candorregistry.api.card;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.candorregistry.api.codelist.NamedView;
import org.candorregistry.api.paging.Listing;
import org.candorregistry.api.paging.PageView;
import org.candorregistry.api.security.Access;
import org.candorregistry.core.card.ProgramCard;
import org.candorregistry.core.card.ProgramCardService;
import org.candorregistry.core.evidence.EvidenceTier;
import org.candorregistry.core.visit.ClinicCompleteness;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Programs")
@RestController
class ProgramCardController {

    private final ProgramCardService cards;

    ProgramCardController(ProgramCardService cards) {
        this.cards = cards;
    }

    @Operation(
            summary = "Program cards",
            description =
                    "What is offered, for which goals and on which evidence as the catalogue has it today, what it is not for, how"
                            + " complete the clinic's follow-up is, and what there is to ask: a claim beyond the evidence, or one"
                            + " product for unrelated fields in which the catalogue does not call it supported. A clinic sees its"
                            + " own programs, a steward those of all clinics.")
    @PreAuthorize(Access.CLINIC_OR_STEWARD)
    @GetMapping("/api/v1/program-cards")
    PageView<ProgramCardView> list(Listing listing) {
        return listing.view(cards.list(listing.page()).map(ProgramCardView::of));
    }

    @Schema(name = "ProgramCard")
    record ProgramCardView(
            UUID clinicId,
            String clinicName,
            UUID programId,
            String programName,
            NamedView productClass,

            @Schema(description = "What the clinic says of the evidence.")
            EvidenceTier claimedTier,

            @Schema(description = "What it is for, 1 or more.")
            List<OfferedView> indications,

            @Schema(description = "What the therapy is not for, in the clinic's words.")
            String notFor,

            @Schema(description = "Id of the plan by which its patients are followed.", example = "orthopaedic")
            String followUpPlan,

            VisitsView visits,

            @Schema(description = "None where nothing stands out.")
            List<QuestionView> questions) {

        static ProgramCardView of(ProgramCard card) {
            return new ProgramCardView(
                    card.completeness().clinic(),
                    card.clinicName(),
                    card.program().id(),
                    card.program().name(),
                    NamedView.of(card.productClass()),
                    card.program().claimedTier(),
                    card.indications().stream().map(OfferedView::of).toList(),
                    card.program().notFor(),
                    card.program().followUpPlan(),
                    VisitsView.of(card.completeness()),
                    card.questions().stream()
                            .map(question -> new QuestionView(question.reason(), question.text()))
                            .toList());
        }
    }

    @Schema(name = "OfferedIndication")
    record OfferedView(
            NamedView condition,
            NamedView goalDomain,

            @Schema(description = "Of the statements that could apply today; NO_STATEMENT: there is none.")
            EvidenceTier strongest,

            @Schema(description = "Codes of these statements.", example = "[\"EV16\"]")
            List<String> statements) {

        static OfferedView of(ProgramCard.Offered offered) {
            return new OfferedView(
                    NamedView.of(offered.condition()),
                    NamedView.of(offered.goalDomain()),
                    offered.strongest(),
                    offered.statements());
        }
    }

    @Schema(name = "VisitsOfClinic")
    record VisitsView(
            @Schema(
                    description =
                            "Visits of the clinic that were completed, or whose window closed without; 0 or more.")
            long due,

            @Schema(description = "Of those due, 0 or more.")
            long completed,

            @Schema(description = "Completed over due, 0 to 1; null where none is due.") @Nullable
            Double completeness) {

        static VisitsView of(ClinicCompleteness complete) {
            return new VisitsView(
                    complete.due(),
                    complete.completed(),
                    complete.due() == 0 ? null : Double.valueOf((double) complete.completed() / complete.due()));
        }
    }

    @Schema(name = "QuestionToAsk")
    record QuestionView(
            ProgramCard.Reason reason,

            @Schema(description = "In words.") String text) {}
}

package org.candorregistry.api.followup;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorregistry.api.version.RecordedView;
import org.candorregistry.core.followup.ClinicalEvent;
import org.candorregistry.core.followup.FollowUp;
import org.candorregistry.core.followup.NewEvent;
import org.candorregistry.core.followup.Reporter;
import org.candorregistry.core.followup.Score;
import org.candorregistry.core.signature.Signature;
import org.jspecify.annotations.Nullable;

@Schema(name = "FollowUp")
record FollowUpView(
        UUID id,
        UUID treatmentId,
        LocalDate observedOn,
        Reporter reporter,

        @Schema(description = "By measure.") List<ScoreView> scores,

        @Schema(description = "In the order in which they happened.")
        List<EventView> events,

        @Schema(
                description = "Taken back as recorded in error: neither scores nor events are left, and it counts"
                        + " nowhere. `recorded` says when and by whom, the history why and what it said.")
        boolean retracted,

        @Schema(description = "Who signed it, the oldest first; a signature on a former version no longer stands.")
        List<SignatureView> signatures,

        RecordedView recorded) {

    static FollowUpView of(FollowUp followUp, List<Signature> signatures) {
        return new FollowUpView(
                followUp.id(),
                followUp.treatmentId(),
                followUp.observedOn(),
                followUp.reporter(),
                followUp.scores().stream().map(ScoreView::of).toList(),
                followUp.events().stream().map(EventView::of).toList(),
                followUp.retracted(),
                signatures.stream().map(SignatureView::of).toList(),
                RecordedView.of(followUp.recorded()));
    }

    @Schema(name = "Score")
    record ScoreView(
            UUID id,
            String measure,

            @Schema(description = "In the measure's unit.") BigDecimal value,

            @Schema(description = "Item answers by linkId; empty where they are not kept.")
            Map<String, BigDecimal> answers,

            @Schema(description = "Why an item has no answer, by linkId.")
            Map<String, String> missing,

            @Schema(description = "Scoring that computed it from the answers, or found them to agree; null: none did.")
            @Nullable
            String scoring) {

        static ScoreView of(Score score) {
            return new ScoreView(
                    score.id(),
                    score.said().measure(),
                    score.value(),
                    score.said().answers(),
                    score.said().missing(),
                    score.said().scoring());
        }
    }

    @Schema(name = "ClinicalEvent")
    record EventView(
            UUID id,
            String kind,

            @Schema(description = "Null: it had happened by the day of observation, and nobody knows when.") @Nullable
            LocalDate occurredOn,

            @Nullable String term,

            @Schema(description = "On the scale of the kind: CTCAE, MAGIC or NIH.") @Nullable
            Integer grade,

            @Nullable Boolean serious,
            @Nullable String relatedness,
            @Nullable String outcome,
            @Nullable String cause,

            @Schema(description = "Of graft-versus-host disease: stage by organ; empty where none was stated.")
            Map<String, Integer> organs) {

        static EventView of(ClinicalEvent event) {
            NewEvent said = event.said();
            return new EventView(
                    event.id(),
                    said.kind(),
                    said.dayKnown() ? said.occurredOn() : null,
                    said.term(),
                    said.grade(),
                    said.serious(),
                    said.relatedness(),
                    said.outcome(),
                    said.cause(),
                    said.organs());
        }
    }
}

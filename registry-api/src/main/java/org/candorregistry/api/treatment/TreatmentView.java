package org.candorregistry.api.treatment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorregistry.api.version.RecordedView;
import org.candorregistry.core.evidence.EvidenceTier;
import org.candorregistry.core.treatment.Goal;
import org.candorregistry.core.treatment.RecordedBaseline;
import org.candorregistry.core.treatment.TargetKind;
import org.candorregistry.core.treatment.Treatment;
import org.candorregistry.core.treatment.TreatmentDescription;
import org.candorregistry.core.treatment.TreatmentProfile;
import org.jspecify.annotations.Nullable;

@Schema(name = "Treatment")
record TreatmentView(
        UUID id,
        UUID subjectId,
        UUID productId,
        UUID providerId,
        @Nullable UUID programId,
        @Nullable String externalId,
        LocalDate treatedOn,

        @Schema(type = "string", example = "09:45") @Nullable
        LocalTime treatedAt,

        RecipientBody recipient,
        IndicationBody indication,
        DeliveryBody delivery,
        ConditioningBody conditioning,
        RegulationBody regulation,
        List<GoalView> goals,

        @Schema(description = "By day.") List<BaselineView> baselineScores,

        Map<String, String> absent,

        @Schema(description = "Id of the plan by which follow-ups are due.", example = "orthopaedic")
        String followUpPlan,

        @Schema(
                description = "What the evidence for this treatment amounted to on its day; NO_STATEMENT where the"
                        + " catalogue was silent. Information, not advice.")
        EvidenceTier evidenceTier,

        @Schema(
                description = "Answered share of the elements of product and treatment that apply, 0 to 1.",
                example = "0.9648")
        BigDecimal completeness,

        @Schema(description = "What follows from it elsewhere; left out in lists.") @Nullable
        ProfileView profile,

        @Schema(
                description =
                        "Taken back as recorded in error, with its goals, scores and follow-ups: it counts nowhere."
                                + " `recorded` says when and by whom, the history why and what it said.")
        boolean retracted,

        RecordedView recorded) {

    static TreatmentView of(TreatmentProfile profile) {
        return of(profile.treatment(), ProfileView.of(profile));
    }

    static TreatmentView of(Treatment treatment) {
        return of(treatment, null);
    }

    private static TreatmentView of(Treatment treatment, @Nullable ProfileView profile) {
        TreatmentDescription described = treatment.description();
        return new TreatmentView(
                treatment.id(),
                described.subject(),
                described.product(),
                described.provider(),
                described.program(),
                described.externalId(),
                described.treatedOn(),
                described.treatedAt(),
                RecipientBody.of(described.recipient()),
                IndicationBody.of(described.indication()),
                DeliveryBody.of(described.delivery()),
                ConditioningBody.of(described.conditioning()),
                RegulationBody.of(described.regulation()),
                treatment.goals().stream().map(GoalView::of).toList(),
                treatment.baselineScores().stream().map(BaselineView::of).toList(),
                described.absent(),
                treatment.followUpPlan(),
                treatment.evidence().tier(),
                treatment.completeness(),
                profile,
                treatment.retracted(),
                RecordedView.of(treatment.recorded()));
    }

    @Schema(name = "Goal")
    record GoalView(
            UUID id,
            String domain,
            String measure,
            TargetKind targetKind,

            @Schema(description = "In the measure's unit; null of an EVENT.") @Nullable
            BigDecimal targetValue,

            @Schema(description = "d after treatment.") int horizonDays,

            @Schema(description = "What fails it whatever its score says.")
            List<String> failureEvents) {

        static GoalView of(Goal goal) {
            return new GoalView(
                    goal.id(),
                    goal.domain(),
                    goal.measure(),
                    goal.targetKind(),
                    goal.targetValue(),
                    goal.horizonDays(),
                    goal.failureEvents());
        }
    }

    @Schema(name = "BaselineScore")
    record BaselineView(
            UUID id,
            String measure,

            @Schema(description = "In the measure's unit.") BigDecimal value,

            LocalDate observedOn,

            @Schema(description = "Item answers by linkId; empty where they are not kept.")
            Map<String, BigDecimal> answers,

            @Schema(description = "Why an item has no answer, by linkId.")
            Map<String, String> missing,

            @Schema(description = "Scoring that computed it from the answers, or found them to agree; null: none did.")
            @Nullable
            String scoring) {

        static BaselineView of(RecordedBaseline baseline) {
            return new BaselineView(
                    baseline.id(),
                    baseline.score().measure(),
                    baseline.value(),
                    baseline.score().observedOn(),
                    baseline.score().answers(),
                    baseline.score().missing(),
                    baseline.score().scoring());
        }
    }
}

package org.candorregistry.api.outcome;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.instrument.Threshold;
import org.candorregistry.core.instrument.Threshold.ValueKind;
import org.candorregistry.core.instrument.ThresholdKind;
import org.candorregistry.core.outcome.GoalOutcome;
import org.candorregistry.core.outcome.GoalTimeline;
import org.candorregistry.core.outcome.TimeToEvent;
import org.candorregistry.core.statistics.GoalClass;
import org.jspecify.annotations.Nullable;

@Schema(name = "GoalTimeline")
record GoalTimelineView(
        UUID goalId,
        String measure,

        @Schema(description = "Code of the list `goal_domain`.")
        String goalDomain,

        @Schema(description = "Time point that the goal is about, d after treatment.", example = "365")
        int horizonDays,

        @Schema(
                description =
                        "The published smallest change that matters, by which improved, unchanged and worsened are"
                                + " told; null: none is known for the measure and the condition, and the classes that need one"
                                + " are not defined.")
        @Nullable
        ThresholdUsed threshold,

        @Schema(description = "Null for a scored measure.") @Nullable
        TimeView timeToEvent,

        @Schema(description = "In the order of the follow-up plan.")
        List<OutcomeView> outcomes) {

    static GoalTimelineView of(GoalTimeline goal) {
        return new GoalTimelineView(
                goal.goalId(),
                goal.measure(),
                goal.domain(),
                goal.horizonDays(),
                goal.smallestChange() == null ? null : ThresholdUsed.of(goal.smallestChange()),
                goal.time() == null ? null : TimeView.of(goal.time()),
                goal.outcomes().stream().map(OutcomeView::of).toList());
    }

    @Schema(name = "ThresholdUsed")
    record ThresholdUsed(
            String id,
            ThresholdKind kind,

            @Schema(description = "In the measure's unit.") BigDecimal value,

            ValueKind valueKind,

            @Schema(description = "Of whom it was found.") String population,

            String citation,

            @Schema(description = "Whether the citation was read and says so.")
            boolean verified) {

        static ThresholdUsed of(Threshold threshold) {
            return new ThresholdUsed(
                    threshold.id(),
                    threshold.kind(),
                    threshold.value(),
                    threshold.valueKind(),
                    threshold.population(),
                    threshold.citation().source(),
                    threshold.citation().verified());
        }
    }

    @Schema(name = "GoalTime")
    record TimeView(
            @Schema(description = "From the treatment to the event or the last contact, d.")
            int days,

            @Schema(
                    description = "`EVENT`: the measure's own; `COMPETING`: one after which it cannot come; `CENSORED`:"
                            + " neither until the last contact.")
            TimeToEvent.Status status,

            @Schema(description = "Code of the list `clinical_event_kind`; null where censored.") @Nullable
            String event) {

        static TimeView of(TimeToEvent time) {
            return new TimeView(time.days(), time.status(), time.event());
        }
    }

    @Schema(name = "GoalOutcome")
    record OutcomeView(
            @Schema(description = "d after treatment.", example = "182")
            int horizonDays,

            @Schema(example = "6 months") String label,

            @Schema(description = "Last day of the window.") LocalDate closesOn,

            GoalClass goalClass,

            @Schema(description = "Code of the list `clinical_event_kind`; null unless `FAILURE_EVENT`.") @Nullable
            String failureEvent,

            @Schema(description = "In the measure's unit; null: no score in the baseline window.") @Nullable
            BigDecimal baseline,

            @Schema(description = "In the measure's unit; null: no score in the window.") @Nullable
            BigDecimal followUp,

            @Schema(description = "Points of the measure, positive is better; null without both scores.") @Nullable
            BigDecimal improvement,

            @Schema(
                    description =
                            "OMERACT-OARSI responder status of the person; null unless pain and function were both"
                                    + " scored before and after.")
            @Nullable
            Boolean responder) {

        static OutcomeView of(GoalOutcome outcome) {
            return new OutcomeView(
                    outcome.horizonDays(),
                    outcome.label(),
                    outcome.closesOn(),
                    outcome.goalClass(),
                    outcome.failureEvent(),
                    outcome.baseline(),
                    outcome.followUp(),
                    outcome.improvement(),
                    outcome.responder());
        }
    }
}

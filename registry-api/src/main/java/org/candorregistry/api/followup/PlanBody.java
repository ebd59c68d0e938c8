package org.candorregistry.api.followup;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.candorregistry.core.followup.ContactStep;
import org.candorregistry.core.followup.FollowUpPlan;
import org.candorregistry.core.followup.PlanVersion;
import org.candorregistry.core.followup.TimePoint;
import org.jspecify.annotations.Nullable;

/** A plan as it is recorded and read: nothing is added to it. */
@Schema(name = "FollowUpPlan", example = """
        {"id": "knee-short-1", "name": "Knee, short", "version": 1, "baselineOpens": -90, "baselineCloses": 0,
         "endsAtRepeat": true,
         "timePoints": [{"horizonDays": 91, "label": "3 months", "windowOpens": 60, "windowCloses": 136},
                        {"horizonDays": 365, "label": "12 months", "windowOpens": 274, "windowCloses": 547,
                         "alsoMeasures": ["eq-vas"]}],
         "contactSteps": [{"channel": "ELECTRONIC", "fromDue": -7}, {"channel": "CALL", "fromDue": 14}],
         "verified": true, "citation": "Steering group, 2027"}""")
record PlanBody(
        @Schema(description = "Small letters, digits and hyphens, at most 63; never changes.") @NotNull
        String id,

        @Schema(description = "The same for all versions of a plan.") @NotNull
        String name,

        @Schema(description = "Of the plans of one name, from 1.") @NotNull
        Integer version,

        @Schema(description = "First day of the baseline window, d from treatment, not above 0.") @NotNull
        Integer baselineOpens,

        @Schema(description = "Last day of the baseline window, d from treatment, not above 0.") @NotNull
        Integer baselineCloses,

        @Schema(description = "Whether visits end where the same site is treated again for the same goal.") @NotNull
        Boolean endsAtRepeat,

        @Schema(description = "By horizon; windows do not overlap.") @NotNull
        List<@Valid @NotNull TimePointBody> timePoints,

        @Schema(description = "In the order in which somebody is asked; absent: nobody is.") @Nullable
        List<@Valid @NotNull ContactStepBody> contactSteps,

        @Schema(description = "Whether the citation was checked.") @NotNull
        Boolean verified,

        @Schema(description = "Where the time points come from.") @NotNull
        String citation,

        @Nullable String note) {

    PlanVersion command() {
        return new PlanVersion(
                new FollowUpPlan(
                        id,
                        name,
                        baselineOpens,
                        baselineCloses,
                        endsAtRepeat,
                        timePoints.stream().map(TimePointBody::timePoint).toList()),
                version,
                contactSteps == null
                        ? List.of()
                        : contactSteps.stream().map(ContactStepBody::step).toList(),
                verified,
                citation,
                note);
    }

    static PlanBody of(PlanVersion version) {
        FollowUpPlan plan = version.plan();
        return new PlanBody(
                plan.id(),
                plan.name(),
                version.version(),
                plan.baselineOpens(),
                plan.baselineCloses(),
                plan.endsAtRepeat(),
                plan.timePoints().stream().map(TimePointBody::of).toList(),
                version.ladder().stream().map(ContactStepBody::of).toList(),
                version.verified(),
                version.citation(),
                version.note());
    }

    @Schema(name = "FollowUpTimePoint")
    record TimePointBody(
            @Schema(description = "Day after treatment it is meant for, d.") @NotNull
            Integer horizonDays,

            @Schema(example = "6 months") @NotNull String label,

            @Schema(description = "First day of its window, d after treatment, above 0.") @NotNull
            Integer windowOpens,

            @Schema(description = "Last day of its window, d after treatment.") @NotNull
            Integer windowCloses,

            @Schema(description = "Measures it asks for besides those of the goals of a treatment.") @Nullable
            List<@NotNull String> alsoMeasures) {

        TimePoint timePoint() {
            return new TimePoint(
                    horizonDays,
                    label,
                    windowOpens,
                    windowCloses,
                    alsoMeasures == null ? Set.of() : new TreeSet<>(alsoMeasures));
        }

        static TimePointBody of(TimePoint point) {
            return new TimePointBody(
                    point.horizonDays(),
                    point.label(),
                    point.windowOpens(),
                    point.windowCloses(),
                    List.copyOf(new TreeSet<>(point.alsoMeasures())));
        }
    }

    @Schema(name = "ContactStep")
    record ContactStepBody(
            @NotNull ContactStep.Channel channel,

            @Schema(description = "d from the day a visit is meant for; negative: before it.") @NotNull
            Integer fromDue) {

        ContactStep step() {
            return new ContactStep(channel, fromDue);
        }

        static ContactStepBody of(ContactStep step) {
            return new ContactStepBody(step.channel(), step.fromDue());
        }
    }
}

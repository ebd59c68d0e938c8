package org.candorregistry.api.visit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.candorregistry.api.paging.PageView;
import org.candorregistry.api.security.Access;
import org.candorregistry.core.statistics.GroupDifference;
import org.candorregistry.core.statistics.Mean;
import org.candorregistry.core.visit.ClinicCompleteness;
import org.candorregistry.core.visit.Completeness;
import org.candorregistry.core.visit.CompletenessBy;
import org.candorregistry.core.visit.CompletenessService;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Worklist")
@RestController
class CompletenessController {

    private static final String PATH = "/api/v1/completeness";

    private final CompletenessService completeness;

    CompletenessController(CompletenessService completeness) {
        this.completeness = completeness;
    }

    @Operation(
            summary = "How complete the own clinic's follow-up is today",
            description = "Visits that death, withdrawal, conversion or a repeat ended are in no count. `due` is"
                    + " `completed` + `missed`; `completed` is `onTime` + `late`.")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH)
    PageView<CompletenessView> of(
            @Parameter(description = "What groups are made by.") @RequestParam CompletenessBy by,
            @Parameter(description = "Only with this class of product: code of the list `product_class`.")
                    @RequestParam(required = false)
                    @Nullable
                    String productClass) {
        return new PageView<>(
                completeness.of(by, productClass).stream()
                        .map(CompletenessView::of)
                        .toList(),
                null);
    }

    @Operation(
            summary = "How those who answered differed at baseline from those who did not",
            description = "Of the own clinic's goals on a measure with a baseline, at one time point: scored there, or"
                    + " not scored although the window has closed and nothing ended follow-up.")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH + "/baseline")
    BaselineView baseline(
            @Parameter(description = "Id of a measure that is scored.") @RequestParam String measure,
            @Parameter(description = "Day after treatment of the time point, d.") @RequestParam int horizonDays) {
        return BaselineView.of(completeness.answeredOrNot(measure, horizonDays));
    }

    @Operation(
            summary = "How complete each clinic's follow-up is today",
            description =
                    "Counts of visits after the treatment; `due` is `completed` + `missed`. A clinic without a visit"
                            + " is not listed.")
    @PreAuthorize(Access.STEWARD)
    @GetMapping(PATH + "/clinics")
    PageView<ClinicCompletenessView> ofClinics(
            @Parameter(description = "Day after treatment of a time point, d; left out: all of them.")
                    @RequestParam(required = false)
                    @Nullable
                    Integer horizonDays) {
        return new PageView<>(
                completeness.ofClinics(horizonDays).stream()
                        .map(ClinicCompletenessView::of)
                        .toList(),
                null);
    }

    @Schema(name = "Completeness")
    record CompletenessView(
            @Schema(
                    description =
                            "A code of the list `product_class`, the id of a provider, a horizon in d, or the month"
                                    + " of treatment.",
                    example = "bmac")
            String group,

            @Schema(description = "Visits that were completed, or whose window closed without; 0 or more.")
            long due,

            @Schema(description = "Of those due, 0 or more.")
            long completed,

            @Schema(description = "Completed by the day they were meant for, 0 or more.")
            long onTime,

            @Schema(description = "Completed after it, 0 or more.")
            long late,

            @Schema(description = "Window closed before all was observed, 0 or more.")
            long missed,

            @Schema(description = "Window open, not complete, 0 or more.")
            long pending,

            @Schema(description = "Of those due the ones that ask for scores, 0 or more.")
            long scoredDue,

            @Schema(description = "Of these the ones complete at the visit and at baseline, 0 or more.")
            long pairs,

            @Schema(description = "Completed over due, 0 to 1; null where nothing is due.") @Nullable
            Double share,

            @Schema(
                    description = "Clark's C: observed over potential person-time, 0 to 1; of a horizon, over the days"
                            + " up to it. Null where there is no time.")
            @Nullable
            Double personTime) {

        static CompletenessView of(Completeness found) {
            return new CompletenessView(
                    found.group(),
                    found.due(),
                    found.completed(),
                    found.onTime(),
                    found.late(),
                    found.missed(),
                    found.pending(),
                    found.scoredDue(),
                    found.pairs(),
                    shareOf(found.completed(), found.due()),
                    orNull(found.time().completeness()));
        }
    }

    @Schema(name = "ClinicCompleteness")
    record ClinicCompletenessView(
            UUID clinicId,

            @Schema(description = "Visits that were completed, or whose window closed without; 0 or more.")
            long due,

            @Schema(description = "Of those due, 0 or more.")
            long completed,

            @Schema(description = "Completed by the day they were meant for, 0 or more.")
            long onTime,

            @Schema(description = "Completed after it, 0 or more.")
            long late,

            @Schema(description = "Window closed before all was observed, 0 or more.")
            long missed,

            @Schema(description = "Window open, not complete, 0 or more.")
            long pending,

            @Schema(description = "Completed over due, 0 to 1; null where nothing is due.") @Nullable
            Double share) {

        static ClinicCompletenessView of(ClinicCompleteness found) {
            return new ClinicCompletenessView(
                    found.clinic(),
                    found.due(),
                    found.completed(),
                    found.onTime(),
                    found.late(),
                    found.missed(),
                    found.pending(),
                    shareOf(found.completed(), found.due()));
        }
    }

    @Schema(name = "BaselineOfAnswered")
    record BaselineView(
            GroupView answered,
            GroupView notAnswered,

            @Schema(description = "Difference of the means in standard deviations; null where it cannot be told.")
            @Nullable
            Double standardisedDifference) {

        static BaselineView of(GroupDifference difference) {
            return new BaselineView(
                    GroupView.of(difference.first()),
                    GroupView.of(difference.second()),
                    orNull(difference.standardised()));
        }
    }

    @Schema(name = "BaselineGroup")
    record GroupView(
            @Schema(description = "Goals, 0 or more.") long n,

            @Schema(description = "Points of the measure.") @Nullable
            Double mean,

            @Schema(description = "Points of the measure, not negative; null of fewer than two.") @Nullable
            Double standardDeviation) {

        static GroupView of(Optional<Mean> mean) {
            return new GroupView(
                    mean.map(Mean::n).orElse(0L),
                    mean.map(Mean::value).orElse(null),
                    mean.map(one -> orNull(one.standardDeviation())).orElse(null));
        }
    }

    private static @Nullable Double shareOf(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}

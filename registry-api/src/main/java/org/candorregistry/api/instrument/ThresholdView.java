package org.candorregistry.api.instrument;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.candorregistry.api.codelist.CitationBody;
import org.candorregistry.api.version.RecordedView;
import org.candorregistry.core.instrument.Threshold;
import org.candorregistry.core.instrument.Threshold.Improvement;
import org.candorregistry.core.instrument.Threshold.ValueKind;
import org.candorregistry.core.instrument.ThresholdKind;
import org.jspecify.annotations.Nullable;

/** A threshold as it is sent. */
@Schema(name = "PublishedThreshold")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ThresholdView(
        String id,

        @Schema(description = "Id of the measure; absent where the registry does not offer the score.") @Nullable
        String measureId,

        @Schema(description = "The score in the words of the source.")
        String measurePublished,

        ThresholdKind kind,

        @Schema(description = "In the unit of the measure, above 0; the lower end of a range.")
        BigDecimal value,

        @Schema(description = "Upper end of a range, in the unit of the measure.") @Nullable
        BigDecimal valueHigh,

        @Schema(description = "Points of change, percent of baseline (0 to 100), or a score that is reached.")
        ValueKind valueKind,

        @Schema(description = "The direction in which the score gets better.")
        Improvement improvement,

        @Schema(description = "The value as printed.") String valuePublished,

        @Schema(description = "Of whom it was found.") String population,

        @Schema(description = "Code of the list `condition`.") @Nullable
        String condition,

        @Schema(description = "Persons, at least 1.") @Nullable
        Integer n,

        @Nullable String method,
        @Nullable String followUp,

        @Schema(description = "Whether classification takes it unless a comparison asks for another one.")
        boolean preferred,

        @Nullable String preferenceReason,
        CitationBody citation,
        RecordedView recorded) {

    static ThresholdView of(Threshold threshold) {
        return new ThresholdView(
                threshold.id(),
                threshold.measureId(),
                threshold.measurePublished(),
                threshold.kind(),
                threshold.value(),
                threshold.valueHigh(),
                threshold.valueKind(),
                threshold.improvement(),
                threshold.valuePublished(),
                threshold.population(),
                threshold.condition(),
                threshold.n(),
                threshold.method(),
                threshold.followUp(),
                threshold.preferred(),
                threshold.preferenceReason(),
                CitationBody.of(threshold.citation()),
                RecordedView.of(threshold.recorded()));
    }
}

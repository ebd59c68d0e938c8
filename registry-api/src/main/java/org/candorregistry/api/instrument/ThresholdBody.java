package org.candorregistry.api.instrument;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.candorregistry.api.codelist.CitationBody;
import org.candorregistry.core.instrument.RecordThreshold;
import org.candorregistry.core.instrument.Threshold.Improvement;
import org.candorregistry.core.instrument.Threshold.ValueKind;
import org.candorregistry.core.instrument.ThresholdKind;
import org.jspecify.annotations.Nullable;

/** What a steward sends of a threshold. */
@Schema(name = "ThresholdBody", example = """
        {"id": "nrs-pain-knee-mcid-2027", "measureId": "nrs-pain", "measurePublished": "NRS pain, 0 to 10",
         "kind": "MCID", "value": 1.9, "valueKind": "ABSOLUTE", "improvement": "DOWN", "valuePublished": "1.9",
         "population": "Adults with knee osteoarthritis", "condition": "knee-osteoarthritis", "n": 412,
         "method": "anchor", "followUp": "6 months",
         "citation": {"verified": true, "source": "Doe, J Example 2027;1:1"}}""")
record ThresholdBody(
        @Schema(description = "Small letters, digits and hyphens, at most 99; never changes.") @NotNull
        String id,

        @Schema(description = "Id of the measure; absent where the registry does not offer the score.") @Nullable
        String measureId,

        @Schema(description = "The score in the words of the source.") @NotNull
        String measurePublished,

        @NotNull ThresholdKind kind,

        @Schema(description = "In the unit of the measure, above 0; the lower end of a range.") @NotNull
        BigDecimal value,

        @Schema(description = "Upper end of a range, in the unit of the measure; absent: a single value.") @Nullable
        BigDecimal valueHigh,

        @Schema(description = "Points of change, percent of baseline (0 to 100), or a score that is reached.") @NotNull
        ValueKind valueKind,

        @Schema(description = "The direction in which the score gets better.") @NotNull
        Improvement improvement,

        @Schema(description = "The value as printed.") @NotNull
        String valuePublished,

        @Schema(description = "Of whom it was found.") @NotNull
        String population,

        @Schema(description = "Code of the list `condition`, where the population has one.") @Nullable
        String condition,

        @Schema(description = "Persons, at least 1.") @Nullable
        Integer n,

        @Nullable String method,
        @Nullable String followUp,

        @Schema(description = "Why classification takes it; absent where it does not.") @Nullable
        String preferenceReason,

        @NotNull @Valid CitationBody citation) {

    RecordThreshold command() {
        return new RecordThreshold(
                id,
                measureId,
                measurePublished,
                kind,
                value,
                valueHigh,
                valueKind,
                improvement,
                valuePublished,
                population,
                condition,
                n,
                method,
                followUp,
                preferenceReason,
                citation.citation());
    }
}

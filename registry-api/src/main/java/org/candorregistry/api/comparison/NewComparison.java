package org.candorregistry.api.comparison;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorregistry.core.comparison.Cohort;
import org.candorregistry.core.comparison.CompareCohort;
import org.candorregistry.core.comparison.Factor;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violation;
import org.jspecify.annotations.Nullable;

/** A question as it is sent. */
record NewComparison(
        @NotNull @Valid NewCohort cohort,

        @Schema(
                description = "Splits the cohort into groups by one factor.",
                allowableValues = {
                    "cellSource",
                    "donorType",
                    "preparation",
                    "trainingLevel",
                    "ageBand",
                    "sex",
                    "severity",
                    "diseaseStatus",
                    "year"
                },
                nullable = true)
        @Nullable
        String compareBy,

        @Schema(
                description = "Id of a published threshold that decides what counts as improved and worsened; left out:"
                        + " the preferred one for measure and condition.",
                nullable = true)
        @Nullable
        @Size(max = 100)
        String threshold,

        @Schema(
                description =
                        "Of a researcher, the data cut that is asked; left out: the latest. A clinic asks about its own"
                                + " rows as they stand, and names none.",
                nullable = true)
        @Nullable
        UUID cut) {

    /** Who is looked at. Left out: not looked at. */
    record NewCohort(
            @Schema(
                    description =
                            "Code list condition. Left out: any condition; for measures of time and a clinic's own"
                                    + " rows only.",
                    example = "knee-osteoarthritis",
                    nullable = true)
            @Nullable
            @Size(max = 64)
            String condition,

            @Schema(description = "Code list product_class.", example = "bmac") @NotBlank @Size(max = 64)
            String productClass,

            @Schema(description = "The goals' measure.", example = "koos-pain") @NotBlank @Size(max = 64)
            String measure,

            @Schema(
                    description =
                            "d after treatment: a time point of the treatments' follow-up plan. Unit d, 1 to 36525.",
                    example = "365")
            @NotNull
            Integer horizonDays,

            @Schema(description = "Code list cell_source.", nullable = true) @Nullable @Size(max = 64)
            String cellSource,

            @Schema(description = "Code list donor_relation.", nullable = true) @Nullable @Size(max = 64)
            String donorType,

            @Schema(description = "Code list preparation_method.", nullable = true) @Nullable @Size(max = 64)
            String preparation,

            @Schema(description = "Of the provider, on the day of treatment.", nullable = true)
            @Nullable
            @Size(max = 64)
            String trainingLevel,

            @Schema(
                    description = "On the day of treatment, five years wide; 90+ from 90 on.",
                    example = "45-49",
                    nullable = true)
            @Nullable
            @Size(max = 7)
            String ageBand,

            @Schema(description = "Code list sex.", nullable = true) @Nullable @Size(max = 16)
            String sex,

            @Schema(description = "Code list severity_grade.", nullable = true) @Nullable @Size(max = 64)
            String severity,

            @Schema(description = "Code list disease_status.", nullable = true) @Nullable @Size(max = 64)
            String diseaseStatus,

            @Schema(description = "Calendar year of treatment.", example = "2024", nullable = true) @Nullable
            Integer year) {

        private Map<Factor, String> narrowedTo() {
            Map<Factor, String> narrowed = new EnumMap<>(Factor.class);
            put(narrowed, Factor.CELL_SOURCE, cellSource);
            put(narrowed, Factor.DONOR_TYPE, donorType);
            put(narrowed, Factor.PREPARATION, preparation);
            put(narrowed, Factor.TRAINING_LEVEL, trainingLevel);
            put(narrowed, Factor.AGE_BAND, ageBand);
            put(narrowed, Factor.SEX, sex);
            put(narrowed, Factor.SEVERITY, severity);
            put(narrowed, Factor.DISEASE_STATUS, diseaseStatus);
            put(narrowed, Factor.YEAR, year == null ? null : year.toString());
            return narrowed;
        }

        private static void put(Map<Factor, String> narrowed, Factor factor, @Nullable String value) {
            if (value != null) {
                narrowed.put(factor, value);
            }
        }
    }

    CompareCohort question() {
        Cohort asked = new Cohort(
                cohort.condition, cohort.productClass, cohort.measure, cohort.horizonDays, cohort.narrowedTo());
        return new CompareCohort(asked, factor(), threshold, cut);
    }

    private @Nullable Factor factor() {
        if (compareBy == null) {
            return null;
        }
        return Arrays.stream(Factor.values())
                .filter(factor -> factor.jsonName().equals(compareBy))
                .findFirst()
                .orElseThrow(() -> new RegistryException(List.of(new Violation(
                        "/compareBy",
                        InputFailure.CODE_UNKNOWN,
                        "One of "
                                + Arrays.stream(Factor.values())
                                        .map(Factor::jsonName)
                                        .toList() + "."))));
    }
}

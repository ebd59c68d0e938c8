package org.candorregistry.api.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.Map;
import org.candorregistry.core.comparison.Cohort;
import org.candorregistry.core.comparison.Factor;
import org.jspecify.annotations.Nullable;

/** Who is looked at, as it is sent. Left out: not looked at. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "NewCohort",
        description = "Who is looked at; what is left out is not looked at. The language of GET /api/v1/cohort-schema.")
record NewCohort(
        @Schema(
                description =
                        "Code list condition. Left out: those that where names; of measures of time and a clinic's own rows"
                                + " any.",
                example = "knee-osteoarthritis",
                nullable = true)
        @Nullable
        @Size(max = 64)
        String condition,

        @Schema(
                description = "Code list product_class. Left out: those that where names.",
                example = "bmac",
                nullable = true)
        @Nullable
        @Size(max = 64)
        String productClass,

        @Schema(description = "The goals' measure.", example = "koos-pain") @NotBlank @Size(max = 64)
        String measure,

        @Schema(
                description = "d after treatment: a time point of the treatments' follow-up plan. Unit d, 1 to 36525.",
                example = "365")
        @NotNull
        Integer horizonDays,

        @Schema(description = "Code list cell_source.", nullable = true) @Nullable @Size(max = 64)
        String cellSource,

        @Schema(description = "Code list donor_relation.", nullable = true) @Nullable @Size(max = 64)
        String donorType,

        @Schema(description = "Code list preparation_method.", nullable = true) @Nullable @Size(max = 64)
        String preparation,

        @Schema(description = "Of the provider, on the day of treatment.", nullable = true) @Nullable @Size(max = 64)
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
        Integer year,

        @Schema(
                description = "How far the cells were manipulated: 21 CFR 1271.3(f).",
                allowableValues = {"minimal", "more-than-minimal"},
                nullable = true)
        @Nullable
        @Size(max = 32)
        String manipulation,

        @Schema(
                description =
                        "What the dose is counted in, cd34-per-kg (10*6/kg), mscs (10*6) or nucleated-cells (10*6), and"
                                + " between which neighbours of the series 1, 2, 5, 10 ... it lies, the lower limit"
                                + " included.",
                example = "nucleated-cells 200-500",
                nullable = true)
        @Nullable
        @Size(max = 64)
        String doseBand,

        @Schema(
                description =
                        "With which the product was made: make and model as clinics write them, in small letters; other: in the"
                                + " cut, those of fewer than three clinics.",
                nullable = true)
        @Nullable
        @Size(max = 200)
        String device,

        @Schema(
                description = "Share of cells that live, %, the lower limit included.",
                allowableValues = {"under-70", "70-80", "80-90", "90-95", "95-100"},
                nullable = true)
        @Nullable
        @Size(max = 16)
        String viabilityBand,

        @Schema(
                description = "How often the cells were passaged, of culture-expanded products: 0 to 15.",
                example = "3",
                nullable = true)
        @Nullable
        @Size(max = 2)
        String passage,

        @Schema(
                description =
                        "Treatments of the provider at the clinic with the product class on days before: 0, or between which"
                                + " neighbours of the series 1, 2, 5, 10 ... their number lies, the lower limit included.",
                example = "20-50",
                nullable = true)
        @Nullable
        @Size(max = 16)
        String earlierCases,

        @Schema(
                description =
                        "Treatments of the clinic with the product class in the calendar year of the treatment, in the same"
                                + " bands; other: in the cut, those of fewer than three clinics.",
                example = "100-200",
                nullable = true)
        @Nullable
        @Size(max = 16)
        String clinicVolume,

        @Schema(description = "Code list delivery_route.", nullable = true) @Nullable @Size(max = 64)
        String route,

        @Schema(description = "Code list image_guidance.", nullable = true) @Nullable @Size(max = 64)
        String guidance,

        @Schema(description = "As it stood on the day of treatment.", nullable = true) @Nullable @Size(max = 32)
        String evidenceTier,

        @Schema(
                description = "On the day of treatment, kg/m2, the lower limit included: WHO Technical Report 894.",
                allowableValues = {"under-18.5", "18.5-25", "25-30", "30-35", "35-40", "40+"},
                nullable = true)
        @Nullable
        @Size(max = 16)
        String bmiBand,

        @Schema(
                description =
                        "Quarter of the measure's range in which the baseline lies; the first holds the lowest scores,"
                                + " whichever end is better.",
                allowableValues = {"first-quarter", "second-quarter", "third-quarter", "fourth-quarter"},
                nullable = true)
        @Nullable
        @Size(max = 16)
        String baselineBand,

        @Schema(
                description =
                        "Of the clinic, ISO 3166-1 alpha-2; other: countries with fewer than three clinics in the cut.",
                example = "NO",
                nullable = true)
        @Nullable
        @Size(max = 8)
        String country,

        @Schema(
                description = "Whoever one value of each factor cannot name: criteria put together by and, or and not.",
                nullable = true)
        @Nullable
        @Valid
        NewCriterion where) {

    /**
     * The same for the registry.
     *
     * @param pointer where it stands in the request
     */
    Cohort cohort(String pointer) {
        return new Cohort(
                condition,
                productClass,
                measure,
                horizonDays,
                narrowedTo(),
                where == null ? null : where.criterion(pointer + "/where"));
    }

    /** As it would be sent. */
    static NewCohort of(Cohort cohort) {
        Map<Factor, String> narrowed = cohort.narrowedTo();
        String year = narrowed.get(Factor.YEAR);
        return new NewCohort(
                cohort.condition(),
                cohort.productClass(),
                cohort.measure(),
                cohort.horizonDays(),
                narrowed.get(Factor.CELL_SOURCE),
                narrowed.get(Factor.DONOR_TYPE),
                narrowed.get(Factor.PREPARATION),
                narrowed.get(Factor.TRAINING_LEVEL),
                narrowed.get(Factor.AGE_BAND),
                narrowed.get(Factor.SEX),
                narrowed.get(Factor.SEVERITY),
                narrowed.get(Factor.DISEASE_STATUS),
                year == null ? null : Integer.valueOf(year),
                narrowed.get(Factor.MANIPULATION),
                narrowed.get(Factor.DOSE_BAND),
                narrowed.get(Factor.DEVICE),
                narrowed.get(Factor.VIABILITY_BAND),
                narrowed.get(Factor.PASSAGE),
                narrowed.get(Factor.EARLIER_CASES),
                narrowed.get(Factor.CLINIC_VOLUME),
                narrowed.get(Factor.ROUTE),
                narrowed.get(Factor.GUIDANCE),
                narrowed.get(Factor.EVIDENCE_TIER),
                narrowed.get(Factor.BMI_BAND),
                narrowed.get(Factor.BASELINE_BAND),
                narrowed.get(Factor.COUNTRY),
                cohort.where() == null ? null : NewCriterion.of(cohort.where()));
    }

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
        put(narrowed, Factor.MANIPULATION, manipulation);
        put(narrowed, Factor.DOSE_BAND, doseBand);
        put(narrowed, Factor.DEVICE, device);
        put(narrowed, Factor.VIABILITY_BAND, viabilityBand);
        put(narrowed, Factor.PASSAGE, passage);
        put(narrowed, Factor.EARLIER_CASES, earlierCases);
        put(narrowed, Factor.CLINIC_VOLUME, clinicVolume);
        put(narrowed, Factor.ROUTE, route);
        put(narrowed, Factor.GUIDANCE, guidance);
        put(narrowed, Factor.EVIDENCE_TIER, evidenceTier);
        put(narrowed, Factor.BMI_BAND, bmiBand);
        put(narrowed, Factor.BASELINE_BAND, baselineBand);
        put(narrowed, Factor.COUNTRY, country);
        return narrowed;
    }

    private static void put(Map<Factor, String> narrowed, Factor factor, @Nullable String value) {
        if (value != null) {
            narrowed.put(factor, value);
        }
    }
}

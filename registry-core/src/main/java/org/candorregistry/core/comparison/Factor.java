package org.candorregistry.core.comparison;

import java.util.Arrays;
import java.util.Optional;
import org.candorregistry.core.codelist.ListName;
import org.jspecify.annotations.Nullable;

/**
 * What a cohort can be narrowed to, or split by. Values are codes or bands, so that no cohort can be drawn around one
 * person.
 */
public enum Factor {
    /** For cohorts of several; one of them is {@link Cohort#condition}. */
    CONDITION("condition", "condition", ListName.CONDITION),
    /** For cohorts of several; one of them is {@link Cohort#productClass}. */
    PRODUCT_CLASS("productClass", "product_class", ListName.PRODUCT_CLASS),
    CELL_SOURCE("cellSource", "cell_source", ListName.CELL_SOURCE),
    DONOR_TYPE("donorType", "donor_relation", ListName.DONOR_RELATION),
    PREPARATION("preparation", "preparation_method", ListName.PREPARATION_METHOD),
    /** How far the cells were manipulated: {@code minimal}, {@code more-than-minimal}. 21 CFR 1271.3(f). */
    MANIPULATION("manipulation", "manipulation", null),
    /**
     * With which the product was made, make and model as clinics write them, in small letters; {@code other} in a cut for those
     * of fewer than three clinics.
     */
    DEVICE("device", "device", null),
    /** Share of cells that live, %: {@code 90-95}. */
    VIABILITY_BAND("viabilityBand", "viability_band", null),
    /** How often the cells were passaged, 0 to 15; of culture-expanded products. */
    PASSAGE("passage", "passage", null),
    /** What the dose is counted in, and between which members of the series 1, 2, 5, 10 ... it lies. */
    DOSE_BAND("doseBand", "dose_band", null),
    ROUTE("route", "route", ListName.DELIVERY_ROUTE),
    GUIDANCE("guidance", "image_guidance", ListName.IMAGE_GUIDANCE),
    /** On the day of treatment. */
    TRAINING_LEVEL("trainingLevel", "training_level", null),
    /**
     * Treatments of the provider at the clinic with the product class on days before, between which members of the series 1, 2, 5,
     * 10 ... their number lies: {@code 0}, {@code 20-50}.
     */
    EARLIER_CASES("earlierCases", "earlier_cases", null),
    /**
     * Treatments of the clinic with the product class in the calendar year of the treatment, in the same bands; {@code other} in
     * a cut for those of fewer than three clinics.
     */
    CLINIC_VOLUME("clinicVolume", "clinic_volume", null),
    /** As it stood on the day of treatment. */
    EVIDENCE_TIER("evidenceTier", "evidence_tier", null),
    /** Five years wide: {@code 45-49}. */
    AGE_BAND("ageBand", "age_band", null),
    SEX("sex", "sex", ListName.SEX),
    /** kg/m2, the lower limit included: {@code 25-30}. */
    BMI_BAND("bmiBand", "bmi_band", null),
    SEVERITY("severity", "severity", ListName.SEVERITY_GRADE),
    DISEASE_STATUS("diseaseStatus", "disease_status", ListName.DISEASE_STATUS),
    /** Quarter of the measure's range in which the baseline lies: {@code first-quarter} holds its lowest scores. */
    BASELINE_BAND("baselineBand", "baseline_band", null),
    /** Calendar year of treatment. */
    YEAR("year", "treatment_year", null),
    /** Of the clinic, ISO 3166-1 alpha-2; {@code other} in a cut for countries with fewer than three clinics in it. */
    COUNTRY("country", "country", null);

    private final String jsonName;
    private final String column;
    private final @Nullable ListName list;

    Factor(String jsonName, String column, @Nullable ListName list) {
        this.jsonName = jsonName;
        this.column = column;
        this.list = list;
    }

    /** Name in requests and answers. */
    public String jsonName() {
        return jsonName;
    }

    /** The one of a name in requests. */
    public static Optional<Factor> named(String jsonName) {
        return Arrays.stream(values())
                .filter(factor -> factor.jsonName.equals(jsonName))
                .findFirst();
    }

    /** Whether goals of one value of it lie together in a cut: what they are about, rather than something that differs among them. */
    boolean isOfStratum() {
        return this == CONDITION || this == PRODUCT_CLASS;
    }

    /** Of {@code goal_fact} and of the files of a cut. */
    String column() {
        return column;
    }

    /** Whose codes it takes; null: bands or names of its own. */
    @Nullable
    ListName list() {
        return list;
    }
}

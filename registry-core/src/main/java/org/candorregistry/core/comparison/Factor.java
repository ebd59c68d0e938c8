package org.candorregistry.core.comparison;

/**
 * What a cohort can be narrowed to, or split by. Values are codes or bands, so that no cohort can be drawn around one
 * person.
 */
public enum Factor {
    CELL_SOURCE("cellSource"),
    DONOR_TYPE("donorType"),
    PREPARATION("preparation"),
    /** On the day of treatment. */
    TRAINING_LEVEL("trainingLevel"),
    /** Five years wide: {@code 45-49}. */
    AGE_BAND("ageBand"),
    SEX("sex"),
    SEVERITY("severity"),
    DISEASE_STATUS("diseaseStatus"),
    /** Calendar year of treatment. */
    YEAR("year");

    private final String jsonName;

    Factor(String jsonName) {
        this.jsonName = jsonName;
    }

    /** Name in requests and answers. */
    public String jsonName() {
        return jsonName;
    }
}

package org.candorregistry.core.codelist;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The code lists there are. Their values are data; only the names are known to code. */
public enum ListName {
    ACTIVATION,
    ADVERSE_EVENT,
    ANTICOAGULANT,
    BODY_SITE,
    CAUSE_OF_DEATH,
    CELL_SOURCE,
    CLINICAL_CONCEPT,
    CLINICAL_EVENT_KIND,
    COMORBIDITY,
    CONCOMITANT_PROCEDURE,
    CONDITION,
    CONDITION_AREA,
    CONDITIONING_INTENSITY,
    CONSENT_PURPOSE,
    CONSENT_SCOPE,
    CONSENT_STATUS,
    DELIVERY_ROUTE,
    DISEASE_STATUS,
    DONOR_ELIGIBILITY,
    DONOR_RELATION,
    EVENT_OUTCOME,
    EVENT_RELATEDNESS,
    EVIDENCE_CLASS,
    FACILITY_ACCREDITATION,
    FAILURE_REASON,
    FHIR_PRODUCT_CATEGORY,
    GOAL_DOMAIN,
    GRAFT_MANIPULATION,
    GVHD_PROPHYLAXIS,
    HARVEST_SITE,
    HLA_MATCH,
    IMAGE_GUIDANCE,
    INFECTIOUS_MARKER_RESULT,
    LATERALITY,
    MANUFACTURING_SITE,
    MEDICATION_CLASS,
    MOBILISATION,
    PERFORMER_ROLE,
    PREPARATION_METHOD,
    PREVIOUS_TREATMENT,
    PRODUCT_CLASS,
    PRODUCT_FORM,
    PROVIDER_TRAINING,
    QUALIFICATION_DEGREE,
    REGULATORY_PATHWAY,
    REHABILITATION,
    SEVERITY_GRADE,
    SEVERITY_SCALE,
    SEX,
    STERILITY_RESULT,
    STORAGE_STATE,
    STUDY_DESIGN,
    SYSTEMIC_EFFECT,
    TRAINING_KIND,
    TRAINING_LEVEL,
    TRILINEAGE_RESULT,
    VEHICLE;

    /** The name in the database and in addresses: {@code cell_source}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The list with this {@link #id()}; empty where there is none. */
    public static Optional<ListName> of(String id) {
        return Arrays.stream(values()).filter(list -> list.id().equals(id)).findFirst();
    }
}

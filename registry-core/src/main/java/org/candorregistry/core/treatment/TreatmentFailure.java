package org.candorregistry.core.treatment;

import org.candorregistry.core.failure.FailureCode;
import org.candorregistry.core.failure.FailureKind;

/** What can be wrong with a treatment or its goals. */
public enum TreatmentFailure implements FailureCode {
    /** No such treatment in this clinic. */
    TREATMENT_UNKNOWN(FailureKind.NOT_FOUND),
    /** It was taken back, and nothing is added to it or changed in it. */
    TREATMENT_RETRACTED(FailureKind.CONFLICT),
    /** The subject has not consented to the registry, or no longer does. */
    CONSENT_MISSING(FailureKind.RULE_BROKEN),
    /** A treatment stays with its subject, whose follow-ups it carries. */
    SUBJECT_FIXED(FailureKind.RULE_BROKEN),
    /** The product was made for another subject. */
    PRODUCT_OF_ANOTHER_SUBJECT(FailureKind.RULE_BROKEN),
    /** The program offers another class of product. */
    PROGRAM_MISMATCH(FailureKind.RULE_BROKEN),
    /** The age does not agree with the birth year. */
    AGE_CONTRADICTED(FailureKind.RULE_BROKEN),
    /** The body site is not one of the condition. */
    BODY_SITE_MISMATCH(FailureKind.RULE_BROKEN),
    /** The side that was treated is missing, or told of a site that has none. */
    LATERALITY_MISMATCH(FailureKind.RULE_BROKEN),
    /** The route does not lead to the body site. */
    ROUTE_MISMATCH(FailureKind.RULE_BROKEN),
    /** The grade is read on a scale that does not belong to the condition. */
    SEVERITY_MISMATCH(FailureKind.RULE_BROKEN),
    /** The disease status is not one of the condition. */
    DISEASE_STATUS_MISMATCH(FailureKind.RULE_BROKEN),
    /** A licensed product is given under its licence or in a trial, never as tissue. */
    PATHWAY_MISMATCH(FailureKind.RULE_BROKEN),
    /** There is no goal. */
    GOAL_REQUIRED(FailureKind.RULE_BROKEN),
    /** What was stated cannot be measured. */
    GOAL_NOT_MEASURABLE(FailureKind.RULE_BROKEN),
    /** The target cannot be reached on this instrument, or from this baseline. */
    GOAL_OUT_OF_REACH(FailureKind.RULE_BROKEN),
    /** The target was reached before the treatment. */
    GOAL_ALREADY_MET(FailureKind.RULE_BROKEN),
    /** Two goals are judged by one measure. */
    GOAL_DUPLICATE(FailureKind.RULE_BROKEN),
    /** The event cannot fail this goal. */
    FAILURE_EVENT_MISMATCH(FailureKind.RULE_BROKEN),
    /** The score was not taken in the baseline window. */
    SCORE_OUTSIDE_BASELINE(FailureKind.RULE_BROKEN),
    /** Two scores of one measure on one day. */
    SCORE_DUPLICATE(FailureKind.RULE_BROKEN),
    /** This product was given on this day at this site already. */
    TREATMENT_ALREADY_RECORDED(FailureKind.CONFLICT),
    /** Another treatment of the clinic has this number. */
    EXTERNAL_ID_TAKEN(FailureKind.CONFLICT);

    private final FailureKind kind;

    TreatmentFailure(FailureKind kind) {
        this.kind = kind;
    }

    @Override
    public FailureKind kind() {
        return kind;
    }
}

package org.candorregistry.api.treatment;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.candorregistry.api.openapi.Fails;

/** How recording and correcting a treatment fail. */
@Fails({
    "subject-unknown",
    "product-unknown",
    "provider-unknown",
    "program-unknown",
    "consent-missing",
    "product-of-another-subject",
    "program-mismatch",
    "age-contradicted",
    "body-site-mismatch",
    "laterality-mismatch",
    "route-mismatch",
    "severity-mismatch",
    "disease-status-mismatch",
    "pathway-mismatch",
    "goal-required",
    "goal-not-measurable",
    "goal-out-of-reach",
    "goal-already-met",
    "goal-duplicate",
    "failure-event-mismatch",
    "score-outside-baseline",
    "score-duplicate",
    "score-out-of-range",
    "score-off-step",
    "score-not-in-table",
    "score-disagrees-with-answers",
    "item-unknown",
    "answer-not-permitted",
    "items-missing",
    "score-of-an-event",
    "treatment-already-recorded",
    "external-id-taken"
})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface FailsAsATreatment {}

package org.candorregistry.api.comparison;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.candorregistry.api.openapi.Fails;

/** How every question about a cohort fails, whatever it asks. */
@Fails({
    "threshold-unknown",
    "threshold-not-applicable",
    "cohort-contradictory",
    "cohort-tells-of-few",
    "saved-cohort-unknown",
    "question-takes-too-long",
    "too-many-questions",
    "cut-unknown",
    "cut-not-ready",
    "cut-damaged"
})
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface FailsAsAQuestion {}

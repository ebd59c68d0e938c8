package org.candorregistry.api.product;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.candorregistry.api.openapi.Fails;

/** How recording and correcting a product fail. */
@Fails({
    "subject-unknown",
    "provider-unknown",
    "cell-source-mismatch",
    "preparation-mismatch",
    "msc-label-unsupported",
    "unit-implausible",
    "donation-already-recorded"
})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface FailsAsAProduct {}

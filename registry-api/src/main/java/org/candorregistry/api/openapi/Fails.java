package org.candorregistry.api.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How an operation fails beside what every operation of its kind does: slugs of failure codes, {@code clinic-unknown}.
 * The statuses follow from the codes. Operations that share many carry an annotation that is annotated with them.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Fails {
    String[] value();
}

package org.candorregistry.api.database;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/** For what exists only where no {@code spring.datasource.url} is set: the embedded database itself, and the demo. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Conditional(NoDatabaseNamed.class)
public @interface ConditionalOnEmbeddedDatabase {}

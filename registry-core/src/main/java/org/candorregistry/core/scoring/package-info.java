/**
 * How answers become scores, and findings become stages, grades and days: pure functions of what was observed. No Spring,
 * no database; tables come from outside.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"codelist"})
package org.candorregistry.core.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

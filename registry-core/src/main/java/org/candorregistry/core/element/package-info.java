/** Data elements: which are asked for when, what an answer may be, and how complete a description is. */
@NullMarked
@ApplicationModule(allowedDependencies = {"codelist", "failure"})
package org.candorregistry.core.element;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

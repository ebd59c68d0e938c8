/** Instruments, the measures a goal can name, and the thresholds that say what a change is worth. */
@NullMarked
@ApplicationModule(allowedDependencies = {"codelist", "failure", "scoring", "session"})
package org.candorregistry.core.instrument;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

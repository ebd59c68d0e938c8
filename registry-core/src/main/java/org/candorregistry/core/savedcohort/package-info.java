/** Cohorts that somebody saved under a name, in versions that never change. */
@NullMarked
@ApplicationModule(allowedDependencies = {"column", "comparison", "failure", "paging", "session"})
package org.candorregistry.core.savedcohort;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

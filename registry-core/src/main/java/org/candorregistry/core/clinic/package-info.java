/** Clinics and their programs: what a clinic offers, for what, and what it is not for. */
@NullMarked
@ApplicationModule(allowedDependencies = {"codelist", "column", "evidence", "failure", "paging", "session"})
package org.candorregistry.core.clinic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

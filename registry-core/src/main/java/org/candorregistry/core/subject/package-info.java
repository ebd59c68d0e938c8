/** Patients under a pseudonym, and what they consent to. */
@NullMarked
@ApplicationModule(allowedDependencies = {"codelist", "column", "element", "failure", "identity", "paging", "session"})
package org.candorregistry.core.subject;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

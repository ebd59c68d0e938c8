/** De-identified rows of a data cut, for projects that were approved. ADR-0025. */
@NullMarked
@ApplicationModule(allowedDependencies = {"codelist", "column", "cut", "failure", "paging", "session"})
package org.candorregistry.core.extract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

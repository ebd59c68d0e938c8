/** Data cuts: de-identified outcomes as they stood at one moment, in files that never change. ADR-0020. */
@NullMarked
@ApplicationModule(allowedDependencies = {"column", "digest", "failure", "paging", "session"})
package org.candorregistry.core.cut;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

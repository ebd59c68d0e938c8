/** Edit checks: which numbers cannot be, which are asked about, which are only noted. Data that stewards keep. */
@NullMarked
@ApplicationModule(allowedDependencies = {"codelist", "failure", "session"})
package org.candorregistry.core.editcheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

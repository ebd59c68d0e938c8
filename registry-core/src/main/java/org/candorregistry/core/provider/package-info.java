/** Who treats: providers, what they were trained in, and what that amounts to on a given day. */
@NullMarked
@ApplicationModule(allowedDependencies = {"codelist", "column", "failure", "paging", "session"})
package org.candorregistry.core.provider;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

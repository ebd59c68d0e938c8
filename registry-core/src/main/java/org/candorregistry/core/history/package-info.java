/** What a record was before: every former state with who replaced it, when and why. */
@NullMarked
@ApplicationModule(allowedDependencies = {"column", "session"})
package org.candorregistry.core.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

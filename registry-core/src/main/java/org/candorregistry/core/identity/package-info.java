/**
 * The identity vault: who a pseudonym is, encrypted under a key from outside the database. Everything else in the
 * registry knows a pseudonymous subject id. ADR-0005.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"column", "failure", "session"})
package org.candorregistry.core.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

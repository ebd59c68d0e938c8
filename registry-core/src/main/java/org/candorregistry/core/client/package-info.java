/** Systems that may ask the service for tokens, and what their scopes let them be. */
@NullMarked
@ApplicationModule(allowedDependencies = {"column", "failure", "paging", "session"})
package org.candorregistry.core.client;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

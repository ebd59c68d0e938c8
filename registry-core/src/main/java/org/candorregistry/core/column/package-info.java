/** How lists and documents lie in PostgreSQL columns. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.candorregistry.core.column;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

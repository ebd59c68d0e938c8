/** Digests of bytes. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.candorregistry.core.digest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Records of which many come at once: some may be refused, and some say only what is recorded already. */
@NullMarked
@ApplicationModule(allowedDependencies = "failure")
package org.candorregistry.core.batch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

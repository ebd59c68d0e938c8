/** One failure model, rendered as problem details by REST and as OperationOutcome by FHIR. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.candorregistry.core.failure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** One failure model, rendered as problem details by REST and as OperationOutcome by FHIR. */
@NullMarked
package org.candorregistry.core.failure;

import org.jspecify.annotations.NullMarked;

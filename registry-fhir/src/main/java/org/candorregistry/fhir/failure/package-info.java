/** Failures as OperationOutcomes: the same slug and status as REST gives for the same failure. */
@NullMarked
package org.candorregistry.fhir.failure;

import org.jspecify.annotations.NullMarked;

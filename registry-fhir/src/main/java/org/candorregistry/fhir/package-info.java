/**
 * FHIR R4 over the registry: a facade that stores nothing. What may be asked, by whom, and how failures look is decided
 * here once for all resources; each feature's package holds one provider and one mapper per resource.
 */
@NullMarked
package org.candorregistry.fhir;

import org.jspecify.annotations.NullMarked;

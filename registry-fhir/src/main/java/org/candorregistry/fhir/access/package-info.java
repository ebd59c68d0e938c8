/** Who may read what over FHIR: decided in one place, before any provider is reached. */
@NullMarked
package org.candorregistry.fhir.access;

import org.jspecify.annotations.NullMarked;

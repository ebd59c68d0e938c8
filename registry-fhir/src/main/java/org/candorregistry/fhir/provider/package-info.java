/** Providers as Practitioner, their training as qualifications. */
@NullMarked
package org.candorregistry.fhir.provider;

import org.jspecify.annotations.NullMarked;

/** The systems, codes, units and extensions that the registry's resources are written in. */
@NullMarked
package org.candorregistry.fhir.terminology;

import org.jspecify.annotations.NullMarked;

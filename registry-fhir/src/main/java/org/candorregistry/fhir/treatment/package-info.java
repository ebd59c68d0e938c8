/** Treatments as Procedure, their goals as Goal. */
@NullMarked
package org.candorregistry.fhir.treatment;

import org.jspecify.annotations.NullMarked;

/** Clinics as Organization. */
@NullMarked
package org.candorregistry.fhir.clinic;

import org.jspecify.annotations.NullMarked;

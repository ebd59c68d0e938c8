/** FHIR as an EHR system meets it: over the whole service, with real tokens. */
@NullMarked
package org.candorregistry.api.fhir;

import org.jspecify.annotations.NullMarked;

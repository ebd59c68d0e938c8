/** What tests of the FHIR endpoint share: a real server on a real port, and the R4 validator. */
@NullMarked
package org.candorregistry.fhir.endpoint;

import org.jspecify.annotations.NullMarked;

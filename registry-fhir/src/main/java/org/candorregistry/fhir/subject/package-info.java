/** Subjects as Patient: under a pseudonym, with their identity for those who may know it. */
@NullMarked
package org.candorregistry.fhir.subject;

import org.jspecify.annotations.NullMarked;

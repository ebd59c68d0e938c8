/** Patients under a pseudonym, and what they consent to. */
@NullMarked
package org.candorregistry.core.subject;

import org.jspecify.annotations.NullMarked;

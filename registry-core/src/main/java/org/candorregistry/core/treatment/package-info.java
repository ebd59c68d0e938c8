/** A product given to a person for an indication by a provider, with at least one measurable goal. */
@NullMarked
package org.candorregistry.core.treatment;

import org.jspecify.annotations.NullMarked;

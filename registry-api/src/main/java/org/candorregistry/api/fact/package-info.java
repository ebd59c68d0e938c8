/** Public facts: read by anybody, made after a data cut. */
@NullMarked
package org.candorregistry.api.fact;

import org.jspecify.annotations.NullMarked;

/** Treatments with their goals over REST. */
@NullMarked
package org.candorregistry.api.treatment;

import org.jspecify.annotations.NullMarked;

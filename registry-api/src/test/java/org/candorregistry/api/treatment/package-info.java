/** Treatments over REST, and what a test needs to record one. */
@NullMarked
package org.candorregistry.api.treatment;

import org.jspecify.annotations.NullMarked;

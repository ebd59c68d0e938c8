/** Instruments, measures and thresholds over REST. */
@NullMarked
package org.candorregistry.api.instrument;

import org.jspecify.annotations.NullMarked;

/** Data cuts: who orders them, who makes them, and the answers that they gave. */
@NullMarked
package org.candorregistry.api.cut;

import org.jspecify.annotations.NullMarked;

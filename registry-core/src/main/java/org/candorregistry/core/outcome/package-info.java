/** What became of each goal at each time point: classified from what was observed, in the transaction that changes it. */
@NullMarked
package org.candorregistry.core.outcome;

import org.jspecify.annotations.NullMarked;

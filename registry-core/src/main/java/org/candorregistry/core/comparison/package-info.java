/** Best, typical and failure case of a cohort, as docs/statistics.md defines them, from counts. */
@NullMarked
package org.candorregistry.core.comparison;

import org.jspecify.annotations.NullMarked;

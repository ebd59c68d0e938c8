/** Questions about cohorts, and their answers. */
@NullMarked
package org.candorregistry.api.comparison;

import org.jspecify.annotations.NullMarked;

/** Treated people for tests of what comes after a treatment, written straight into the tables. */
@NullMarked
package org.candorregistry.core.treated;

import org.jspecify.annotations.NullMarked;

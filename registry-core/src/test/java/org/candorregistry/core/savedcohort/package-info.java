/** Tests of saved cohorts. */
@NullMarked
package org.candorregistry.core.savedcohort;

import org.jspecify.annotations.NullMarked;

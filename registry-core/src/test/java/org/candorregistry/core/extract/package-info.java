/** Tests of extracts. */
@NullMarked
package org.candorregistry.core.extract;

import org.jspecify.annotations.NullMarked;

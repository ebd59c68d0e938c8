/** Tests of data cuts. */
@NullMarked
package org.candorregistry.core.cut;

import org.jspecify.annotations.NullMarked;

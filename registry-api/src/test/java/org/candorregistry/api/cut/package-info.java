/** Tests of data cuts over the interface. */
@NullMarked
package org.candorregistry.api.cut;

import org.jspecify.annotations.NullMarked;

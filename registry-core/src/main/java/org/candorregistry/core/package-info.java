/** The registry itself: each package below is one feature. */
@NullMarked
package org.candorregistry.core;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.candorregistry.core.visit;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.candorregistry.core.outcome;

import org.jspecify.annotations.NullMarked;

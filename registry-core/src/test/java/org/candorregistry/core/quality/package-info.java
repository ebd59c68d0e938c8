@NullMarked
package org.candorregistry.core.quality;

import org.jspecify.annotations.NullMarked;

@NullUnmarked
package org.candorregistry.core.fact;

import org.jspecify.annotations.NullUnmarked;

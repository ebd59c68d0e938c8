@NullUnmarked
package org.candorregistry.core.card;

import org.jspecify.annotations.NullUnmarked;

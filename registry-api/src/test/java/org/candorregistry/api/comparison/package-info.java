@NullUnmarked
package org.candorregistry.api.comparison;

import org.jspecify.annotations.NullUnmarked;

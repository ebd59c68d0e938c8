@NullMarked
package org.candorregistry.api.quality;

import org.jspecify.annotations.NullMarked;

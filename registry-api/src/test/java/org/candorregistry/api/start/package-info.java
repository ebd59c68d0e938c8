@NullMarked
package org.candorregistry.api.start;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.candorregistry.api.visit;

import org.jspecify.annotations.NullMarked;

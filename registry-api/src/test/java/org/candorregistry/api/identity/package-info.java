@NullMarked
package org.candorregistry.api.identity;

import org.jspecify.annotations.NullMarked;

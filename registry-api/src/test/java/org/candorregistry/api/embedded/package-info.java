@NullMarked
package org.candorregistry.api.embedded;

import org.jspecify.annotations.NullMarked;

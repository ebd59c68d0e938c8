@NullMarked
package org.candorregistry.api.imports;

import org.jspecify.annotations.NullMarked;

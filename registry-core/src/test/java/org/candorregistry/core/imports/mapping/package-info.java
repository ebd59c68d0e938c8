@NullMarked
package org.candorregistry.core.imports.mapping;

import org.jspecify.annotations.NullMarked;

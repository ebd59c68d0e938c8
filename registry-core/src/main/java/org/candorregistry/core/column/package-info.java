/** How lists and documents lie in PostgreSQL columns. */
@NullMarked
package org.candorregistry.core.column;

import org.jspecify.annotations.NullMarked;

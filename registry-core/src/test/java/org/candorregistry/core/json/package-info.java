/** Bodies that tests change in one place at a time. */
@NullMarked
package org.candorregistry.core.json;

import org.jspecify.annotations.NullMarked;

/** What is due, and what came of it. */
@NullMarked
package org.candorregistry.api.visit;

import org.jspecify.annotations.NullMarked;

/** Data elements: which are asked for when, what an answer may be, and how complete a description is. */
@NullMarked
package org.candorregistry.core.element;

import org.jspecify.annotations.NullMarked;

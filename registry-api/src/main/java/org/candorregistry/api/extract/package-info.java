/** Research projects, and the de-identified extracts that they take. */
@NullMarked
package org.candorregistry.api.extract;

import org.jspecify.annotations.NullMarked;

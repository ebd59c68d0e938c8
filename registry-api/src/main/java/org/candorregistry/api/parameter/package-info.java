/** Query parameters: a misspelt filter must not answer as if it were not there. */
@NullMarked
package org.candorregistry.api.parameter;

import org.jspecify.annotations.NullMarked;

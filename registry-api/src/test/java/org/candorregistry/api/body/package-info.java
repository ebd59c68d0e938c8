/** What a request body may be. */
@NullMarked
package org.candorregistry.api.body;

import org.jspecify.annotations.NullMarked;

/** What a request body may be: limited in size, strict JSON, no value that is taken for another. */
@NullMarked
package org.candorregistry.api.body;

import org.jspecify.annotations.NullMarked;

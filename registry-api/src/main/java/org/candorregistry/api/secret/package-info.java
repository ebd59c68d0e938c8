/** Secrets that the service makes for itself, outside the database. */
@NullMarked
package org.candorregistry.api.secret;

import org.jspecify.annotations.NullMarked;

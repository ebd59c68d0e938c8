/** Systems that may ask the service for tokens, and what their scopes let them be. */
@NullMarked
package org.candorregistry.core.client;

import org.jspecify.annotations.NullMarked;

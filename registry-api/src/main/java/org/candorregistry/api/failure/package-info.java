/**
 * Every failure, wherever it happens, as problem details (RFC 9457): one classification, one renderer. A controller or
 * service throws {@link org.candorregistry.core.failure.RegistryException} and is done; nothing here is called by hand
 * except from filters.
 */
@NullMarked
package org.candorregistry.api.failure;

import org.jspecify.annotations.NullMarked;

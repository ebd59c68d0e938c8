/** Providers and their training over REST. */
@NullMarked
package org.candorregistry.api.provider;

import org.jspecify.annotations.NullMarked;

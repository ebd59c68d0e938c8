/** Clients and their secrets over REST. */
@NullMarked
package org.candorregistry.api.client;

import org.jspecify.annotations.NullMarked;

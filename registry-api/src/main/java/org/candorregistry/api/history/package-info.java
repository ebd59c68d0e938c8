/** Former states of records over REST. */
@NullMarked
package org.candorregistry.api.history;

import org.jspecify.annotations.NullMarked;

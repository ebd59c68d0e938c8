/** Program cards over REST. */
@NullMarked
package org.candorregistry.api.card;

import org.jspecify.annotations.NullMarked;

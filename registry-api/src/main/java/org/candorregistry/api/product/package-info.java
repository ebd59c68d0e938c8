/** Cell products over REST. */
@NullMarked
package org.candorregistry.api.product;

import org.jspecify.annotations.NullMarked;

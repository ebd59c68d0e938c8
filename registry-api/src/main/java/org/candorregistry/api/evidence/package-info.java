/** The evidence catalogue over REST. */
@NullMarked
package org.candorregistry.api.evidence;

import org.jspecify.annotations.NullMarked;

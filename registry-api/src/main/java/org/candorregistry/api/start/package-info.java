/** Why the service could not start, in one sentence for the person who started it. */
@NullMarked
package org.candorregistry.api.start;

import org.jspecify.annotations.NullMarked;

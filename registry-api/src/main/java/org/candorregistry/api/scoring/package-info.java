/** Scorings over REST: what answers and findings amount to. */
@NullMarked
package org.candorregistry.api.scoring;

import org.jspecify.annotations.NullMarked;

/** What became of a treatment's goals, over REST. */
@NullMarked
package org.candorregistry.api.outcome;

import org.jspecify.annotations.NullMarked;

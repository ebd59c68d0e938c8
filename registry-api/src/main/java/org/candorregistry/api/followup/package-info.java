/** Follow-ups and visits over REST. */
@NullMarked
package org.candorregistry.api.followup;

import org.jspecify.annotations.NullMarked;

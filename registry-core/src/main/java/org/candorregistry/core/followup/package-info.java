/** What was observed after a treatment: plans, visits that are due, follow-ups with scores and clinical events. */
@NullMarked
package org.candorregistry.core.followup;

import org.jspecify.annotations.NullMarked;

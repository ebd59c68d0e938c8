/** What became of each goal at each time point: classified from what was observed, in the transaction that changes it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "column",
            "failure",
            "followup",
            "instrument",
            "provider",
            "scoring",
            "session",
            "statistics",
            "subject",
            "treatment",
            "visit"
        })
package org.candorregistry.core.outcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

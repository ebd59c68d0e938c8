/** Which follow-ups a plan makes due and what became of them: derived in the transaction of whatever can change it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "column",
            "failure",
            "followup",
            "paging",
            "session",
            "statistics",
            "submission",
            "treatment"
        })
package org.candorregistry.core.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Questions about recorded values: what edit checks find in them, and what clinics answer. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "column",
            "editcheck",
            "failure",
            "followup",
            "paging",
            "session",
            "submission",
            "treatment"
        })
package org.candorregistry.core.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

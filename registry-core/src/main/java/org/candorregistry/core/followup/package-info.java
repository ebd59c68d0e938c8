/** What was observed after a treatment: plans, follow-ups with scores and clinical events. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "batch",
            "codelist",
            "column",
            "element",
            "failure",
            "instrument",
            "paging",
            "provider",
            "scoring",
            "session",
            "treatment"
        })
package org.candorregistry.core.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

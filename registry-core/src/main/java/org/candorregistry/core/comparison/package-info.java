/** Best, typical and failure case of a cohort, as docs/statistics.md defines them, from counts. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "clinic",
            "codelist",
            "column",
            "cut",
            "evidence",
            "digest",
            "failure",
            "instrument",
            "outcome",
            "paging",
            "provider",
            "session",
            "statistics"
        })
package org.candorregistry.core.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Public facts: the five questions about a treatment, answered for anyone from the latest public data cut. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "codelist",
            "column",
            "comparison",
            "cut",
            "evidence",
            "failure",
            "instrument",
            "paging",
            "session"
        })
package org.candorregistry.core.fact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

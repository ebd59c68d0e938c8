/** Links by which people answer for one visit themselves: generic questions, kept as they are answered. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "column",
            "digest",
            "failure",
            "followup",
            "paging",
            "quality",
            "session",
            "submission",
            "visit"
        })
package org.candorregistry.core.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

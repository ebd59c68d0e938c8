/** What was given: donor, origin, separation, exhibited characteristics (DOSES, MIBO) and the CIBMTR infusion fields. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "codelist",
            "column",
            "editcheck",
            "element",
            "failure",
            "paging",
            "provider",
            "session",
            "subject"
        })
package org.candorregistry.core.product;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

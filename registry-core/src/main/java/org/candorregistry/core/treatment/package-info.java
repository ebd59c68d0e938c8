/** A product given to a person for an indication by a provider, with at least one measurable goal. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "clinic",
            "codelist",
            "column",
            "editcheck",
            "element",
            "evidence",
            "failure",
            "instrument",
            "paging",
            "product",
            "provider",
            "session",
            "subject"
        })
package org.candorregistry.core.treatment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

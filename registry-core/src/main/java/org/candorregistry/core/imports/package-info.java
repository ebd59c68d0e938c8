/**
 * Files that clinics export: CSV in, through a mapping, as jobs that end in the same commands as every other channel.
 * ADR-0013.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "batch",
            "codelist",
            "column",
            "digest",
            "failure",
            "followup",
            "history",
            "identity",
            "instrument",
            "outcome",
            "paging",
            "product",
            "session",
            "subject",
            "submission",
            "treatment"
        })
package org.candorregistry.core.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

package org.candorregistry.api.imports;

import java.time.Duration;
import org.candorregistry.core.imports.ImportLanes;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Imports.
 *
 * @param importLease how long an import waits for its copy of the service when that does not answer any more
 * @param importLanes how many chunks of an import are done at once; null: as many as there are processors, 4 at most
 */
@ConfigurationProperties("candor")
record ImportSettings(
        @DefaultValue("30s") Duration importLease, @Nullable Integer importLanes) {

    private static final int MOST_UNASKED = 4;

    ImportSettings {
        if (importLease.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("candor.import-lease is at least 1s.");
        }
        if (importLanes != null && (importLanes < 1 || importLanes > ImportLanes.MOST)) {
            throw new IllegalArgumentException("candor.import-lanes is 1 to " + ImportLanes.MOST + ".");
        }
    }

    ImportLanes lanes() {
        return new ImportLanes(
                importLanes == null
                        ? Math.min(MOST_UNASKED, Runtime.getRuntime().availableProcessors())
                        : importLanes);
    }
}

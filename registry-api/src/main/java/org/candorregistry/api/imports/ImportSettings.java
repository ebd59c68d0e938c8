package org.candorregistry.api.imports;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Imports.
 *
 * @param importLease how long an import waits for its copy of the service when that does not answer any more
 */
@ConfigurationProperties("candor")
record ImportSettings(@DefaultValue("30s") Duration importLease) {

    ImportSettings {
        if (importLease.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("candor.import-lease is at least 1s.");
        }
    }
}

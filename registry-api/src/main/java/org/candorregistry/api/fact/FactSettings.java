package org.candorregistry.api.fact;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Public facts.
 *
 * @param published whether any are made
 * @param everyDays d that they stand at least before a nightly cut renews them; a cut that a steward orders does so at once
 */
@ConfigurationProperties("candor.facts")
record FactSettings(
        @DefaultValue("true") boolean published,
        @DefaultValue("28") int everyDays) {

    FactSettings {
        if (everyDays < 1) {
            throw new IllegalArgumentException("candor.facts.every-days is at least 1.");
        }
    }
}

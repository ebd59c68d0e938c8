package org.candorregistry.api.cut;

import java.nio.file.Path;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Data cuts.
 *
 * @param directory of their files, the same for all copies of the service; null: {@code cuts} in the data directory
 * @param nightlyFrom time of day (UTC) from which on the cut of the day is made
 * @param keepUnaskedDays d that a nightly cut is kept that nobody asked anything
 */
@ConfigurationProperties("candor.cuts")
record CutSettings(
        @Nullable Path directory,
        @DefaultValue("02:00") LocalTime nightlyFrom,
        @DefaultValue("30") int keepUnaskedDays) {

    CutSettings {
        if (keepUnaskedDays < 1) {
            throw new IllegalArgumentException("candor.cuts.keep-unasked-days is at least 1.");
        }
    }
}

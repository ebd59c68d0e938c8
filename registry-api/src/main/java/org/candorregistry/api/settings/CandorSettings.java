package org.candorregistry.api.settings;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is kept on disk, and whether it begins empty. Other features have settings of their own beside these.
 *
 * @param dataDir directory of everything the service keeps on disk: the embedded database, passwords and keys; relative to
 *     the working directory; made if absent
 * @param demo whether the first start on an embedded database loads the synthetic demo
 */
@ConfigurationProperties("candor")
public record CandorSettings(
        @DefaultValue("./data") String dataDir,
        @DefaultValue("true") boolean demo) {

    /** No name would mean the working directory, whose permissions are nobody's business here. */
    public CandorSettings {
        if (dataDir.isBlank()) {
            throw new IllegalArgumentException("candor.data-dir names a directory; leave it out for ./data.");
        }
    }

    /** Where {@link #dataDir} lies, absolute. */
    public Path dataDirectory() {
        return Path.of(dataDir).toAbsolutePath().normalize();
    }
}

package org.candorregistry.api.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CandorSettingsTest {

    @Test
    void theDirectoryIsAbsolute() {
        assertThat(new CandorSettings("a/../data", true).dataDirectory())
                .isEqualTo(Path.of("").toAbsolutePath().resolve("data"));
    }

    /** It would be the working directory. */
    @Test
    void noNameIsNoDirectory() {
        assertThatThrownBy(() -> new CandorSettings(" ", true))
                .hasMessage("candor.data-dir names a directory; leave it out for ./data.");
    }
}

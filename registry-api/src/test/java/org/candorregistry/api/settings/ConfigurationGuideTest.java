package org.candorregistry.api.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigurationGuideTest {

    @Test
    void describesEverySettingOnceAndNoOther() throws IOException {
        String guide = Files.readString(Path.of("../docs/configuration.md"));
        String table = guide.split("## ", 3)[1];

        assertThat(table.lines()
                        .filter(line -> line.startsWith("| `"))
                        .map(line -> line.substring(3, line.indexOf('`', 3))))
                .containsExactlyInAnyOrderElementsOf(UnknownSettings.known().toList());
    }
}

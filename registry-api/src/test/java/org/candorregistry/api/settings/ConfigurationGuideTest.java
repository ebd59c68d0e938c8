package org.candorregistry.api.settings;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;

class ConfigurationGuideTest {

    @Test
    void describesEverySettingOnceWithItsDefaultAndNoOther() {
        PropertySource<?> delivered = delivered();
        Map<String, String> defaults = new TreeMap<>();
        UnknownSettings.known()
                .forEach((name, component) -> defaults.put(
                        name,
                        delivered.getProperty(name) == null
                                ? ofRecord(component)
                                : String.valueOf(delivered.getProperty(name))));

        assertThat(described()).isEqualTo(defaults);
    }

    /** Name and default of each row of the first table; a name that stands there twice fails. */
    private static Map<String, String> described() {
        return read(Path.of("../docs/configuration.md"))
                .split("## ", 3)[1]
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|"))
                .collect(toMap(
                        cells -> cells[1].strip().replace("`", ""),
                        cells -> cells[2].strip().replace("`", ""),
                        (one, another) -> {
                            throw new IllegalStateException(one + " and " + another);
                        },
                        TreeMap::new));
    }

    private static String ofRecord(RecordComponent component) {
        // Of a record's component, annotations of parameters stand at its constructor.
        for (Parameter parameter :
                component.getDeclaringRecord().getDeclaredConstructors()[0].getParameters()) {
            if (parameter.getName().equals(component.getName())) {
                DefaultValue value = parameter.getAnnotation(DefaultValue.class);
                return value == null ? "unset" : String.join(",", value.value());
            }
        }
        throw new IllegalStateException(component.toString());
    }

    private static PropertySource<?> delivered() {
        try {
            return new YamlPropertySourceLoader()
                    .load("application", new FileSystemResource("src/main/resources/application.yaml"))
                    .get(0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

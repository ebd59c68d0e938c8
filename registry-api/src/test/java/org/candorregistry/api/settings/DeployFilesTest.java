package org.candorregistry.api.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.yaml.snakeyaml.Yaml;

/** What deploy/ says of the project is true; whether its containers run, only an engine can tell. */
class DeployFilesTest {

    private static final Path ROOT = Path.of("..");
    private static final Path DEPLOY = ROOT.resolve("deploy");

    @Test
    void theServicesSettingsExist() throws IOException {
        Map<String, Object> service = service("candor");
        Map<String, Object> secrets = new TreeMap<>();
        list(service, "secrets").forEach(name -> secrets.put(name, "secret"));

        assertThat(secrets).containsKey("candor.tokens.steward-secret");
        assertThat(UnknownSettings.refusal(new StandardEnvironment() {
                    @Override
                    protected void customizePropertySources(MutablePropertySources sources) {
                        sources.addLast(
                                new SystemEnvironmentPropertySource("systemEnvironment", map(service, "environment")));
                        sources.addLast(new MapPropertySource("secrets", secrets));
                    }
                }))
                .isEmpty();
    }

    @Test
    void everySecretIsDeclaredAndStaysOutOfTheRepository() throws IOException {
        Map<String, Object> declared = map(compose(), "secrets");

        assertThat(Stream.of("database", "roles", "candor").flatMap(name -> list(service(name), "secrets").stream()))
                .allSatisfy(name -> assertThat(declared).containsEntry(name, Map.of("file", "secrets/" + name)));
        assertThat(Files.readAllLines(ROOT.resolve(".gitignore"))).contains("/deploy/secrets/");
    }

    @Test
    void everyFileThatIsMountedIsThere() {
        List<String> files = Stream.of("database", "roles")
                .flatMap(name -> list(service(name), "volumes").stream())
                .filter(mount -> mount.startsWith("."))
                .map(mount -> mount.substring(0, mount.indexOf(':')))
                .toList();

        assertThat(files)
                .hasSize(3)
                .allSatisfy(file -> assertThat(DEPLOY.resolve(file)).isRegularFile());
    }

    @Test
    void everyFileThatTheImageCopiesPassesTheIgnoredOnes() throws IOException {
        List<String> copied = Files.readAllLines(DEPLOY.resolve("Dockerfile")).stream()
                .filter(line -> line.startsWith("COPY ") && !line.contains("--from="))
                .map(line -> line.split(" ", 3)[1])
                .toList();

        assertThat(copied).containsExactly("registry-api/target/registry-api-*.jar", "deploy/health-check");
        assertThat(Files.readAllLines(ROOT.resolve(".dockerignore")))
                .containsAll(copied.stream().map(path -> "!" + path).toList());
        assertThat(DEPLOY.resolve("health-check")).isExecutable();
    }

    private static Map<String, Object> service(String name) {
        return map(map(compose(), "services"), name);
    }

    private static Map<String, Object> compose() {
        try {
            return new Yaml().load(Files.readString(DEPLOY.resolve("compose.yaml")));
        } catch (IOException absent) {
            throw new AssertionError(absent);
        }
    }

    @SuppressWarnings("unchecked") // Keys of YAML's maps are texts here.
    private static Map<String, Object> map(Map<String, Object> parent, String key) {
        return (Map<String, Object>) parent.getOrDefault(key, Map.of());
    }

    private static List<String> list(Map<String, Object> parent, String key) {
        return ((Collection<?>) parent.getOrDefault(key, List.of()))
                .stream().map(String::valueOf).toList();
    }
}

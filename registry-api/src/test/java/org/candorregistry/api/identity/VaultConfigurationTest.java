package org.candorregistry.api.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.candorregistry.api.secret.SecretFiles;
import org.candorregistry.api.start.StartFailure;
import org.candorregistry.core.identity.VaultKeyset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class VaultConfigurationTest {

    @TempDir
    private Path directory;

    @Test
    void theEmbeddedDatabasesKeysetIsMadeOnceForTheServiceAlone() throws IOException {
        VaultKeyset made = keyset(null, "");
        VaultKeyset read = keyset(null, "");
        Path file = directory.resolve("vault-keyset.json");

        assertThat(read.open(made.seal(new byte[] {7}, "here"), "here")).containsExactly(7);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aNamedFileIsReadAndNeverMade() throws IOException {
        Path file = directory.resolve("elsewhere.json");
        assertThatThrownBy(() -> keyset(file, "jdbc:postgresql://db/candor"))
                .isInstanceOf(StartFailure.class)
                .hasMessage("The file " + file + ", which candor.vault.keyset-file names, cannot be read "
                        + "(there is no such file).");
        assertThat(file).doesNotExist();

        Files.writeString(file, "{}");
        assertThatThrownBy(() -> keyset(file, "jdbc:postgresql://db/candor"))
                .isInstanceOf(StartFailure.class)
                .hasMessage("The file " + file + " holds no keyset of the identity vault.");

        Files.writeString(file, VaultKeyset.generate().toJson());
        assertThat(keyset(file, "jdbc:postgresql://db/candor").size()).isEqualTo(1);
    }

    @Test
    void anotherDatabaseNeedsAKeysetOfItsOwn() {
        assertThatThrownBy(() -> keyset(null, "jdbc:postgresql://db/candor"))
                .isInstanceOf(StartFailure.class)
                .hasMessage("spring.datasource.url is set, but candor.vault.keyset-file is not; "
                        + "it names the file with the identity vault's keys, which lies apart from the database.");
    }

    private VaultKeyset keyset(@Nullable Path file, String databaseUrl) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("spring.datasource.url", databaseUrl)));
        return new VaultConfiguration().vaultKeyset(new VaultSettings(file), new SecretFiles(directory), environment);
    }
}

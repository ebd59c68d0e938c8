package org.candorregistry.api.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import org.candorregistry.core.database.TestDatabase;
import org.candorregistry.core.identity.VaultKeyset;

/** What an operator sets to serve a database that is not the embedded one. */
public final class ExternalDatabase {

    private ExternalDatabase() {}

    /**
     * Settings for a {@link ServiceProcess}, each {@code name=value}; only who issues tokens is left to the test.
     *
     * @param directory data directory; it also keeps the vault's keyset, made if absent
     * @param further settings that come after these, and hold where they name the same
     */
    public static String[] settings(TestDatabase database, Path directory, String... further) {
        return Stream.of(
                        Stream.of(database.settings()),
                        Stream.of("candor.vault.keyset-file=" + keyset(directory), "candor.data-dir=" + directory),
                        Stream.of(further))
                .flatMap(Function.identity())
                .toArray(String[]::new);
    }

    private static Path keyset(Path directory) {
        Path file = directory.resolve("keyset.json");
        try {
            return Files.exists(file)
                    ? file
                    : Files.writeString(file, VaultKeyset.generate().toJson());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}

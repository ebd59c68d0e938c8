package org.candorregistry.api.secret;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;
import org.candorregistry.api.settings.CandorSettings;
import org.candorregistry.api.start.DiskFailure;
import org.candorregistry.api.start.StartFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Secrets in the data directory: made at the first start, readable by the service's user alone, kept ever after. Where a
 * setting names another file, that one is read and none is made.
 */
@Component
public class SecretFiles {

    private final Path directory;

    @Autowired
    SecretFiles(CandorSettings settings) {
        this(settings.dataDirectory());
    }

    public SecretFiles(Path directory) {
        this.directory = directory;
    }

    /**
     * The text of a secret.
     *
     * @param name of the file
     * @param made what it holds from the first start on
     * @throws StartFailure where the directory cannot be written or the file cannot be read
     */
    public String readOrMake(String name, Supplier<String> made) {
        Path file = directory.resolve(name);
        try {
            return kept(file, made);
        } catch (IOException refused) {
            throw DiskFailure.of(file, refused);
        }
    }

    /**
     * The text of a secret that may lie elsewhere.
     *
     * @param named the file that the setting names; null: the one in the data directory
     * @throws StartFailure where the file cannot be read, or the data directory cannot be written
     */
    public Secret readOrMake(String setting, @Nullable Path named, String name, Supplier<String> made) {
        if (named != null) {
            return new Secret(read(setting, named), named);
        }
        Path file = directory.resolve(name);
        try {
            return new Secret(kept(file, made), file);
        } catch (IOException refused) {
            throw DiskFailure.of(file, refused, setting);
        }
    }

    /**
     * The text of the file that a setting names.
     *
     * @throws StartFailure where it cannot be read
     */
    public static String read(String setting, Path named) {
        try {
            return Files.readString(named);
        } catch (IOException refused) {
            throw DiskFailure.unreadable(setting, named, refused);
        }
    }

    /** A secret and where it lies. */
    public record Secret(String text, Path file) {

        /** Without the secret. */
        @Override
        public String toString() {
            return file.toString();
        }
    }

    private String kept(Path file, Supplier<String> made) throws IOException {
        if (!Files.exists(file)) {
            make(file, made.get());
        }
        return Files.readString(file);
    }

    /** Written whole, to the disk, and then linked: neither a crash nor a second service leaves half of one behind. */
    private void make(Path file, String secret) throws IOException {
        Files.createDirectories(directory);
        Path draft = Files.createTempFile(
                directory,
                file.getFileName().toString(),
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            try (FileOutputStream out = new FileOutputStream(draft.toFile())) {
                out.write(secret.getBytes(StandardCharsets.UTF_8));
                out.getFD().sync();
            }
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // Another one was first; its secret holds.
        } finally {
            Files.delete(draft);
        }
    }
}

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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Secrets in the data directory: made at the first start, readable by the service's user alone, kept ever after. */
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
            if (!Files.exists(file)) {
                make(file, made.get());
            }
            return Files.readString(file);
        } catch (IOException refused) {
            throw DiskFailure.of(file, refused);
        }
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

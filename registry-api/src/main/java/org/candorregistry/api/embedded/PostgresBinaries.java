package org.candorregistry.api.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.candorregistry.api.start.StartFailure;
import org.candorregistry.core.digest.Sha256;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL's programs for one platform, on the class path as an archive, unpacked once. The directory bears the
 * archive's digest, so that another release unpacks its own, and it appears only when it is complete.
 *
 * @param system operating system as the archives call it
 * @param architecture processor as {@code os.arch} gives it
 */
record PostgresBinaries(String system, String architecture) {

    private static final String SIZE = "unpacked-bytes";

    /** Of the digest, that name the directory. */
    private static final int DIGITS = 16;

    static PostgresBinaries ofThisPlatform() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /**
     * Looks for the archive, and at nothing else.
     *
     * @param system operating system as {@code os.name} gives it
     * @param architecture processor as {@code os.arch} gives it
     * @throws StartFailure if there are no programs for this platform
     */
    static PostgresBinaries of(String system, String architecture) {
        // For macOS there is one archive, whose programs are for both processors.
        PostgresBinaries binaries = system.startsWith("Mac")
                ? new PostgresBinaries("Darwin", architecture.equals("aarch64") ? "x86_64" : architecture)
                : new PostgresBinaries(system, architecture);
        try {
            binaries.archive().close();
            return binaries;
        } catch (IllegalStateException | IOException missing) {
            throw new StartFailure(
                    "There is no embedded PostgreSQL for " + system + " on " + architecture
                            + "; set spring.datasource.url to a PostgreSQL 15 or newer.",
                    missing);
        }
    }

    /**
     * Unpacks the programs unless they are there, whole: a power failure may have cut short what was not yet on the disk.
     *
     * @param parent where the directory is made
     * @return the directory that holds {@code bin}
     */
    Path unpack(Path parent) throws IOException {
        Path home = parent.resolve(digest());
        if (!isWhole(home)) {
            Path unfinished = parent.resolve("unfinished");
            FileSystemUtils.deleteRecursively(unfinished);
            FileSystemUtils.deleteRecursively(home);
            try (InputStream archive = archive()) {
                TarXz.extract(archive, unfinished);
            }
            Files.writeString(unfinished.resolve(SIZE), String.valueOf(size(unfinished)));
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return home;
    }

    private static boolean isWhole(Path home) throws IOException {
        Path size = home.resolve(SIZE);
        return Files.exists(size) && Files.readString(size).equals(String.valueOf(size(home)));
    }

    /** Bytes of all files but the one that keeps this number. */
    private static long size(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(file -> !file.endsWith(SIZE) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    /** Removes what other releases unpacked; to be called when none of it runs any more. */
    static void removeOthers(Path home) throws IOException {
        List<Path> others;
        try (Stream<Path> siblings = Files.list(home.resolve(".."))) {
            others = siblings.filter(path -> !path.endsWith(home.getFileName())).toList();
        }
        for (Path other : others) {
            FileSystemUtils.deleteRecursively(other);
        }
    }

    InputStream archive() throws IOException {
        return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, architecture);
    }

    private String digest() throws IOException {
        try (InputStream archive = archive()) {
            return Sha256.hex(archive).substring(0, DIGITS);
        }
    }
}

package org.candorregistry.api.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The process that a data directory names as its server's. */
final class Postmaster {

    private Postmaster() {}

    /** File that PostgreSQL keeps while it runs, and leaves where it was killed; its first line is the process number. */
    static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** The living process with that number; the machine may have given it to another program since. */
    static Optional<ProcessHandle> of(Path data) throws IOException {
        try {
            return Files.readString(file(data))
                    .lines()
                    .findFirst()
                    .filter(line -> line.matches("\\d{1,18}"))
                    .map(Long::valueOf)
                    .flatMap(ProcessHandle::of)
                    .filter(ProcessHandle::isAlive);
        } catch (NoSuchFileException stoppedInOrder) {
            return Optional.empty();
        }
    }

    /** Where the operating system does not tell what a process is, it is taken for the server. */
    static boolean isServerOf(Path data, ProcessHandle.Info info) {
        boolean postgres =
                info.command().map(command -> command.endsWith("/postgres")).orElse(true);
        boolean onTheseData = info.arguments()
                .map(arguments -> Arrays.asList(arguments).contains(data.toString()))
                .orElse(true);
        return postgres && onTheseData;
    }
}

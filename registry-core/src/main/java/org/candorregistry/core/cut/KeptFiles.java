package org.candorregistry.core.cut;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Files that are there together or not at all. */
public final class KeptFiles {

    private KeptFiles() {}

    /**
     * Gives a directory its name once everything in it is on the disk.
     *
     * @param unfinished with the files, and on the same file system
     */
    public static void appear(Path unfinished, Path finished) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(unfinished)) {
            files = listed.toList();
        }
        for (Path file : files) {
            try (FileChannel open = FileChannel.open(file, StandardOpenOption.WRITE)) {
                open.force(true);
            }
        }
        Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A directory with all that is in it; does nothing where there is none. */
    public static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path left, @Nullable IOException failed) throws IOException {
                Files.delete(left);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

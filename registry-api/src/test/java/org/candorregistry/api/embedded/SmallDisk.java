package org.candorregistry.api.embedded;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system of its own that is soon full. Tests that need one are skipped where this machine does not give it. */
public final class SmallDisk implements AutoCloseable {

    private final Path path;

    private SmallDisk(Path path) {
        this.path = path;
    }

    /** Mounts it below a directory. */
    public static SmallDisk of(int megabytes, Path directory) throws IOException {
        assumeTrue(ProcessUser.isRoot(), "Only root can mount a small disk.");
        Path disk = Files.createDirectory(directory.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m,mode=700", "tmpfs", disk.toString()),
                "This machine does not let root mount a small disk.");
        return new SmallDisk(disk);
    }

    public Path path() {
        return path;
    }

    /** Takes all the space that is left. */
    public void fill() throws IOException {
        run("sh", "-c", "cat /dev/zero > " + ballast() + " 2> /dev/null");
    }

    /** Gives the space back. */
    public void empty() throws IOException {
        Files.delete(ballast());
    }

    private Path ballast() {
        return path.resolve("ballast");
    }

    @Override
    public void close() throws IOException {
        run("umount", "--lazy", path.toString());
    }

    private static boolean run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        return process.onExit().join().exitValue() == 0;
    }
}

package org.candorregistry.api.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import org.candorregistry.api.start.DiskFailure;
import org.candorregistry.api.start.StartFailure;
import org.jspecify.annotations.Nullable;

/**
 * The directory of everything the service keeps on disk, open to its owner alone (mode 700) and held by one process. The
 * operating system releases the hold when that process ends, however it ends.
 */
final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes the directory if it is absent, and holds it.
     *
     * @throws StartFailure if it cannot be made or written, or another process holds it
     */
    static DataDirectory hold(Path path) {
        try {
            Files.createDirectories(path);
            requireOwned(path);
            requireNotShared(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            return new DataDirectory(path, lock(path));
        } catch (IOException failure) {
            throw DiskFailure.of(path, failure);
        }
    }

    private static void requireOwned(Path path) throws IOException {
        if (!ProcessUser.owns(path)) {
            throw new StartFailure("The data directory " + path + " belongs to the user "
                    + Files.getOwner(path).getName()
                    + "; start the service as that user, or choose another directory with CANDOR_DATA_DIR.");
        }
    }

    /** What others may write may be shared by them, and closing it would take it from them: {@code /tmp}, for one. */
    private static void requireNotShared(Path path) throws IOException {
        if (Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_WRITE)) {
            throw new StartFailure("The data directory " + path + " may be written by every user of this machine; "
                    + "choose one of the service's own with CANDOR_DATA_DIR.");
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel = FileChannel.open(
                path.resolve("candor.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            String holder = read(channel);
            channel.close();
            throw new StartFailure("The data directory " + path + " is in use by another Candor (process " + holder
                    + "); stop that one, or choose another directory with CANDOR_DATA_DIR.");
        }
        String self = String.valueOf(ProcessHandle.current().pid());
        channel.truncate(0).write(ByteBuffer.wrap(self.getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    Path path() {
        return path;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(20);
        channel.read(content);
        return StandardCharsets.US_ASCII.decode(content.flip()).toString();
    }
}

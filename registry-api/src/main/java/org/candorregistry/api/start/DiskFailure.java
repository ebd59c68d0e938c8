package org.candorregistry.api.start;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Says in a sentence why something could not be written to the data directory. */
public final class DiskFailure {

    /** How the C library, and so PostgreSQL and Java, say that a disk is full. */
    public static final String FULL = "No space left on device";

    private DiskFailure() {}

    /** Why this could not be written. */
    public static StartFailure of(Path path, IOException failure) {
        return new StartFailure(sentence(path, reason(failure)), failure);
    }

    /** There is no space left. */
    public static StartFailure full(Path path) {
        return new StartFailure(sentence(path, FULL));
    }

    private static String sentence(Path path, String reason) {
        String remedy = reason.contains(FULL) ? "free some space" : "make it writable for this user";
        return path + " cannot be written (" + reason + "); " + remedy
                + ", or choose another data directory with CANDOR_DATA_DIR.";
    }

    private static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "it is a file, not a directory";
        }
        if (failure instanceof FileSystemException inFileSystem && inFileSystem.getReason() != null) {
            return String.valueOf(inFileSystem.getReason());
        }
        return String.valueOf(failure.getMessage());
    }
}

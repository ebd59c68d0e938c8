package org.candorregistry.api.start;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Says in a sentence why a file could not be written or read. */
public final class DiskFailure {

    /** How the C library, and so PostgreSQL and Java, say that a disk is full. */
    public static final String FULL = "No space left on device";

    private DiskFailure() {}

    /** Why this could not be written. */
    public static StartFailure of(Path path, IOException failure) {
        return new StartFailure(sentence(path, reason(failure)) + ".", failure);
    }

    /** Why this could not be written, where a setting may name another file that is only read. */
    public static StartFailure of(Path path, IOException failure, String setting) {
        return new StartFailure(
                sentence(path, reason(failure)) + ", or name a file that is there with " + setting + ".", failure);
    }

    /** Why the file that a setting names could not be read. */
    public static StartFailure unreadable(String setting, Path path, IOException failure) {
        return new StartFailure(
                "The file " + path + ", which " + setting + " names, cannot be read (" + reason(failure) + ").",
                failure);
    }

    /** There is no space left. */
    public static StartFailure full(Path path) {
        return new StartFailure(sentence(path, FULL) + ".");
    }

    private static String sentence(Path path, String reason) {
        String remedy = reason.contains(FULL) ? "free some space" : "make it writable for this user";
        return path + " cannot be written (" + reason + "); " + remedy
                + ", or choose another data directory with CANDOR_DATA_DIR";
    }

    static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof NoSuchFileException) {
            return "there is no such file";
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

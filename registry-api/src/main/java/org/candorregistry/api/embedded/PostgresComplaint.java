package org.candorregistry.api.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.candorregistry.api.start.DiskFailure;
import org.candorregistry.api.start.StartFailure;

/**
 * What one of PostgreSQL's programs says when it gives up.
 *
 * @param output everything it wrote
 */
record PostgresComplaint(String output) {

    private static final Pattern SEVERE = Pattern.compile("(?:FATAL|PANIC|error): +(.+)");

    /** What clients are told while the server dies of something else: is in recovery mode, is shutting down. */
    private static final String AFTERMATH = "the database system is ";

    /** How PostgreSQL says that the disk became full in the middle of a page. */
    private static final String PARTLY_WRITTEN = "wrote only";

    /** PostgreSQL's log of changes grows in steps of this size. */
    private static final long WRITE_AHEAD_SEGMENT_BYTES = 16L << 20;

    static PostgresComplaint in(String output) {
        return new PostgresComplaint(output);
    }

    boolean says(String words) {
        return output.contains(words);
    }

    /** Why there are no data yet. */
    StartFailure ofSetUp(Path data) {
        return failure(data, "PostgreSQL cannot set up its data in " + data + " (" + lastWord() + ").");
    }

    /** Why the data that are there cannot be used. */
    StartFailure ofOpening(Path data) {
        return failure(
                data,
                "PostgreSQL cannot open its data in " + data + " (" + lastWord()
                        + "); see postgresql.log beside them, and bring them back from a backup if they are damaged.");
    }

    private StartFailure failure(Path data, String sentence) {
        return says(DiskFailure.FULL) || says(PARTLY_WRITTEN) || isFull(data)
                ? DiskFailure.full(data)
                : new StartFailure(sentence);
    }

    /** On a full disk PostgreSQL has no place to write its complaint to either. */
    private static boolean isFull(Path data) {
        try {
            return Files.getFileStore(data).getUsableSpace() < WRITE_AHEAD_SEGMENT_BYTES;
        } catch (IOException unknown) {
            return false;
        }
    }

    private String lastWord() {
        Matcher severe = SEVERE.matcher(output);
        List<String> found = severe.results()
                .map(match -> match.group(1))
                .filter(complaint -> !complaint.startsWith(AFTERMATH))
                .toList();
        return found.isEmpty() ? output.strip().replaceAll("\\s+", " ") : found.get(found.size() - 1);
    }
}

package org.candorregistry.core.imports.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Puts a row of its own behind the last one, so that whoever reads rows sees whether the file ended between two rows or
 * within quotes that were never closed. CSV readers take such an end for that of the field, and with it whatever stood
 * between.
 */
final class EndMarkedReader extends FilterReader {

    /** A character that Unicode reserves for no text at all. */
    static final String MARK = "\uFFFF";

    private boolean withinRow;
    private boolean ended;
    private String rest = "";

    EndMarkedReader(Reader file) {
        super(file);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (!ended) {
            int read = super.read(buffer, offset, length);
            if (read > 0) {
                char last = buffer[offset + read - 1];
                withinRow = last != '\n' && last != '\r';
            }
            if (read >= 0) {
                return read;
            }
            ended = true;
            rest = withinRow ? "\n" + MARK : MARK;
        }
        int given = Math.min(length, rest.length());
        rest.getChars(0, given, buffer, offset);
        rest = rest.substring(given);
        return given == 0 ? -1 : given;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }
}

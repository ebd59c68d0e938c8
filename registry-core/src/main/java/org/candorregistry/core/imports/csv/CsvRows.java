package org.candorregistry.core.imports.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.candorregistry.core.failure.RegistryException;
import org.jspecify.annotations.Nullable;

/** The rows of a file, one after the other; a row within quotes may have several lines. */
public final class CsvRows implements Iterator<List<String>>, AutoCloseable {

    public static final int MOST_FIELDS = 5000;
    private static final int LONGEST_FIELD = 65_536;
    private static final int LONGEST_ROW = 1 << 20;
    private static final int BUFFER = 4 << 20;

    private final CloseableIterator<CsvRecord> records;
    private @Nullable List<String> next;
    private boolean ended;
    private long read;

    /** @param strict whether bytes that do not fit the encoding are refused */
    CsvRows(InputStream file, Charset charset, char delimiter, boolean strict) {
        CodingErrorAction action = strict ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE;
        Reader reader = new InputStreamReader(
                file, charset.newDecoder().onMalformedInput(action).onUnmappableCharacter(action));
        this.records = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(BUFFER)
                .build(
                        CsvRecordHandler.of(handler -> handler.maxFields(MOST_FIELDS)
                                .maxFieldSize(LONGEST_FIELD)
                                .maxRecordSize(LONGEST_ROW)),
                        new EndMarkedReader(withoutMark(reader)))
                .iterator();
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            next = look();
            ended = next == null;
        }
        return next != null;
    }

    /**
     * The fields of the next row.
     *
     * @throws RegistryException file-unreadable
     */
    @Override
    public List<String> next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        List<String> fields = next;
        next = null;
        read++;
        return fields;
    }

    /** How many rows were read, the header among them. */
    public long read() {
        return read;
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Null at the end of the file, which the mark tells from an end within a field. */
    private @Nullable List<String> look() {
        List<String> fields;
        try {
            fields = records.next().getFields();
        } catch (CsvParseException | UncheckedIOException broken) {
            throw unreadable(broken);
        }
        String last = fields.get(fields.size() - 1);
        if (last.equals(EndMarkedReader.MARK)) {
            return null;
        }
        if (last.endsWith(EndMarkedReader.MARK)) {
            throw new RegistryException(
                    CsvFailure.FILE_UNREADABLE,
                    "A quote of row " + (read + 1) + " is not closed before the file ends.");
        }
        return fields;
    }

    private RegistryException unreadable(RuntimeException broken) {
        String place = "near row " + (read + 1);
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof RegistryException refusal) {
                return refusal;
            }
            if (cause instanceof CharacterCodingException) {
                return new RegistryException(
                        CsvFailure.FILE_UNREADABLE,
                        "The file is not in the encoding that it should have, " + place + "; declare its charset.");
            }
        }
        if (broken instanceof CsvParseException) {
            return new RegistryException(
                    CsvFailure.FILE_UNREADABLE,
                    "The file is no CSV, " + place + ": a quote is not closed, or a field or row is too long.");
        }
        throw broken;
    }

    /** UTF-16 and UTF-8 may begin with a byte order mark, which is no character of the first column's name. */
    private static Reader withoutMark(Reader reader) {
        PushbackReader pushback = new PushbackReader(reader, 1);
        try {
            int first = pushback.read();
            if (first >= 0 && first != '\uFEFF') {
                pushback.unread(first);
            }
        } catch (CharacterCodingException brokenAtOnce) {
            throw new RegistryException(
                    CsvFailure.FILE_UNREADABLE, "The file is not in the encoding that it should have, near row 1.");
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        return pushback;
    }
}

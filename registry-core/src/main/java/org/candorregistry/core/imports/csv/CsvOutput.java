package org.candorregistry.core.imports.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes CSV for spreadsheets: UTF-8 with a byte order mark, formulas guarded. */
public final class CsvOutput implements AutoCloseable {

    private final CsvWriter writer;

    /** Begins a file; the stream stays open when this is closed. */
    public CsvOutput(OutputStream stream, char delimiter) {
        try {
            stream.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        writer = CsvWriter.builder()
                .fieldSeparator(delimiter)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(stream, StandardCharsets.UTF_8);
    }

    public void row(List<String> cells) {
        writer.writeRecord(cells.stream().map(FormulaGuard::guarded).toList());
    }

    @Override
    public void close() {
        try {
            writer.flush();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}

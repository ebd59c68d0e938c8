package org.candorregistry.core.comparison;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Files that R wrote; the script lies beside each. */
final class WrittenByR {

    private WrittenByR() {}

    static List<CSVRecord> rows(String file) throws IOException {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(WrittenByR.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        }
    }
}

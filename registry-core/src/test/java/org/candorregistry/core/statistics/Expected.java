package org.candorregistry.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;

/** Rows that R wrote; the script lies beside each file. An empty field is a value that does not exist. */
final class Expected {

    /** What the registry promises for values that follow from counts. */
    static final Offset<Double> TOLERANCE = Offset.offset(1e-9);

    private Expected() {}

    record Row(Map<String, String> fields) {

        String text(String column) {
            return Objects.requireNonNull(fields.get(column), column);
        }

        double number(String column) {
            return Double.parseDouble(text(column));
        }

        int whole(String column) {
            return Integer.parseInt(text(column));
        }

        OptionalDouble maybe(String column) {
            return text(column).isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(number(column));
        }

        void matches(String column, OptionalDouble actual) {
            OptionalDouble expected = maybe(column);
            assertThat(actual.isPresent()).as("%s in %s", column, fields).isEqualTo(expected.isPresent());
            if (expected.isPresent()) {
                assertThat(actual.getAsDouble())
                        .as("%s in %s", column, fields)
                        .isCloseTo(expected.getAsDouble(), TOLERANCE);
            }
        }

        void matches(String column, double actual) {
            matches(column, OptionalDouble.of(actual));
        }

        /** Columns {@code lower} and {@code upper}. */
        void matchesInterval(Optional<Interval> actual) {
            matches("lower", actual.map(i -> OptionalDouble.of(i.lower())).orElse(OptionalDouble.empty()));
            matches("upper", actual.map(i -> OptionalDouble.of(i.upper())).orElse(OptionalDouble.empty()));
        }
    }

    static List<Row> rows(String file) {
        InputStream stream = Objects.requireNonNull(Expected.class.getResourceAsStream(file), file);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            String[] header = reader.readLine().split(",", -1);
            return reader.lines().map(line -> row(header, line.split(",", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row of named columns. */
    static Row row(String[] header, String[] values) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < header.length; i++) {
            fields.put(header[i], values[i]);
        }
        return new Row(fields);
    }
}

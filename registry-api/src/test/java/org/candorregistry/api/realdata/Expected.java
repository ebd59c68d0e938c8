package org.candorregistry.api.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.data.Offset;
import tools.jackson.databind.JsonNode;

/** Values that R computed from the same files, and how near the registry comes to them. */
final class Expected {

    private static final double EXACT = 1e-9;

    /** Half a unit of the sixth decimal, which is the last that reference values print. */
    private static final double PRINTED = 5e-7 + EXACT;

    private static final double PRINTED_OF_TESTS = 0.501e-4;

    private final List<CSVRecord> own = PatientFiles.expectedValues();
    private final List<CSVRecord> references = PatientFiles.referenceValues();

    /** Rows that {@code expected.R} wrote, all digits of them. */
    List<CSVRecord> of(String cohort, String group, String statistic) {
        return found(
                own.stream()
                        .filter(row -> row.get("cohort").equals(cohort)
                                && row.get("group").equals(group)
                                && row.get("statistic").equals(statistic))
                        .toList(),
                cohort + ", " + group + ", " + statistic);
    }

    CSVRecord one(String cohort, String group, String statistic) {
        return of(cohort, group, statistic).get(0);
    }

    /** Rows of {@code reference_values.csv}, which prints six digits. */
    List<CSVRecord> references(String dataset, String metric, String group) {
        return found(
                references.stream()
                        .filter(row -> row.get("dataset").startsWith(dataset)
                                && row.get("metric").equals(metric)
                                && row.get("group").equals(group))
                        .toList(),
                dataset + ", " + metric + ", " + group);
    }

    static int whole(CSVRecord row, String column) {
        return Integer.parseInt(row.get(column));
    }

    /** An estimate with its interval: fields of {@code answered}, columns {@code value}, {@code lower}, {@code upper}. */
    static void matches(CSVRecord expected, JsonNode answered, String value) {
        matches(expected, "value", answered.path(value));
        matches(expected, "lower", answered.path("lower"));
        matches(expected, "upper", answered.path("upper"));
    }

    /** Within 1e-9; an empty field is a number that does not exist. */
    static void matches(CSVRecord expected, String column, JsonNode answered) {
        closeTo(expected, column, answered, EXACT);
    }

    /** Within half a unit of the last decimal that reference values print. */
    static void matchesPrinted(CSVRecord expected, String column, JsonNode answered) {
        closeTo(expected, column, answered, PRINTED);
    }

    /** Statistics of tests are printed with four decimals. */
    static void matchesTest(CSVRecord expected, JsonNode answered) {
        closeTo(expected, "value", answered, PRINTED_OF_TESTS);
    }

    private static void closeTo(CSVRecord expected, String column, JsonNode answered, double tolerance) {
        String text = expected.get(column);
        if (text.isEmpty()) {
            assertThat(answered.isNull() || answered.isMissingNode())
                    .as("%s: no %s, but %s", expected, column, answered)
                    .isTrue();
        } else {
            assertThat(answered.isNumber()).as("%s of %s", column, expected).isTrue();
            assertThat(answered.asDouble())
                    .as("%s of %s", column, expected)
                    .isCloseTo(Double.parseDouble(text), Offset.offset(tolerance));
        }
    }

    private static List<CSVRecord> found(List<CSVRecord> rows, String what) {
        assertThat(rows).as(what).isNotEmpty();
        return rows;
    }
}

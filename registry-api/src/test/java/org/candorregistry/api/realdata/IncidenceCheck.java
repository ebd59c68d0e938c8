package org.candorregistry.api.realdata;

import java.util.List;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;

/** Cumulative incidences of the registry against those of R. */
final class IncidenceCheck {

    private IncidenceCheck() {}

    /** Each with Gray's error and the log-log interval: the curve on every day, the point of the plan where it has one. */
    static void matches(List<CSVRecord> expected, String event, Compared answered) {
        for (CSVRecord row : expected) {
            int day = Expected.whole(row, "day");
            matches(row, answered.incidenceCurve(event).at(day));
            answered.incidence(event, day).ifPresent(point -> matches(row, point));
        }
    }

    static void matchesPrinted(CSVRecord reference, String event, Compared answered) {
        JsonNode point = answered.incidenceCurve(event).at(Expected.whole(reference, "time"));
        Expected.matchesPrinted(reference, "value", point.path("probability"));
        Expected.matchesPrinted(reference, "se", point.path("standardError"));
    }

    private static void matches(CSVRecord row, JsonNode point) {
        Expected.matches(row, point, "probability");
        Expected.matches(row, "se", point.path("standardError"));
    }
}

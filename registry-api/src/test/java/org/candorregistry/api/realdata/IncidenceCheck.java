package org.candorregistry.api.realdata;

import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;

/** A cumulative incidence of the registry against one of R. */
final class IncidenceCheck {

    private IncidenceCheck() {}

    static void matches(CSVRecord expected, JsonNode point) {
        Expected.matches(expected, point, "probability");
        Expected.matches(expected, "se", point.path("standardError"));
    }

    static void matchesPrinted(CSVRecord reference, JsonNode point) {
        Expected.matchesPrinted(reference, "value", point.path("probability"));
        Expected.matchesPrinted(reference, "se", point.path("standardError"));
    }
}

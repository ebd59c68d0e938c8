package org.candorregistry.api.realdata;

import java.util.List;
import java.util.function.IntFunction;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;

/** A survival curve of the registry against one of R. */
final class SurvivalCheck {

    private SurvivalCheck() {}

    /** Curve at every time point with Greenwood error, log-log band and numbers at risk; median; classes at a year. */
    static void matches(Expected expected, String cohort, String group, Compared answered) {
        for (CSVRecord row : expected.of(cohort, group, "survival")) {
            JsonNode point = answered.survival(Expected.whole(row, "day"));
            Expected.matches(row, point, "probability");
            Expected.matches(row, "se", point.path("standardError"));
            Expected.matches(row, "n", point.path("atRisk"));
        }
        Expected.matches(expected.one(cohort, group, "people"), "value", answered.time("/people"));
        Expected.matches(expected.one(cohort, group, "events"), "value", answered.time("/events"));
        CSVRecord median = expected.one(cohort, group, "median");
        if (!median.get("value").isEmpty()) {
            Expected.matches(median, answered.time("/median"), "days");
        }
        Expected.matches(expected.one(cohort, group, "people"), "value", answered.cases("/denominators/enrolled"));
        Expected.matches(expected.one(cohort, group, "missed"), "value", answered.cases("/denominators/missed"));
        Expected.matches(expected.one(cohort, group, "goal-met"), "value", answered.cases("/failure/byClass/GOAL_MET"));
        Expected.matches(
                expected.one(cohort, group, "failure-event"),
                "value",
                answered.cases("/failure/byClass/FAILURE_EVENT"));
    }

    /** Probability, Greenwood error and number at risk, as far as they are printed; the bands printed are of type log. */
    static void matchesPrinted(List<CSVRecord> references, IntFunction<Compared> atDay) {
        for (CSVRecord row : references) {
            int day = Expected.whole(row, "time");
            JsonNode point = atDay.apply(day).survival(day);
            Expected.matchesPrinted(row, "value", point.path("probability"));
            Expected.matchesPrinted(row, "se", point.path("standardError"));
            Expected.matchesPrinted(row, "n", point.path("atRisk"));
        }
    }
}

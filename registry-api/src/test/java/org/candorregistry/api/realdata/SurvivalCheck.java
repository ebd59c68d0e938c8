package org.candorregistry.api.realdata;

import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DoubleNode;

/** A survival curve of the registry against one of R. */
final class SurvivalCheck {

    /** The 0.975 quantile of the normal distribution. */
    private static final double Z = 1.959963984540054;

    private SurvivalCheck() {}

    /** Curve at every time point with Greenwood error, log-log band and numbers at risk; median; classes at a year. */
    static void matches(Expected expected, String cohort, String group, Compared answered) {
        for (CSVRecord row : expected.of(cohort, group, "survival")) {
            matches(row, answered.survival(Expected.whole(row, "day")));
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

    /** One point of the curve. */
    static void matches(CSVRecord expected, JsonNode point) {
        Expected.matches(expected, point, "probability");
        Expected.matches(expected, "se", point.path("standardError"));
        Expected.matches(expected, "n", point.path("atRisk"));
    }

    /**
     * Probability, Greenwood error and number at risk as they are printed. The printed interval is of type log,
     * {@code S exp(± z se / S)} cut at 1 (R survival, conf.type "log"); the registry's own is log-log. So the printed one is
     * what a reader can compute from the registry's probability and error, and no bound of the registry.
     */
    static void matchesPrinted(CSVRecord reference, Compared answered) {
        JsonNode point = answered.survivalCurve().at(Expected.whole(reference, "time"));
        Expected.matchesPrinted(reference, "value", point.path("probability"));
        Expected.matchesPrinted(reference, "se", point.path("standardError"));
        Expected.matchesPrinted(reference, "n", point.path("atRisk"));
        double survival = point.path("probability").asDouble();
        double width = Math.exp(Z * point.path("standardError").asDouble() / survival);
        Expected.matchesPrinted(reference, "ci95_low", DoubleNode.valueOf(survival / width));
        Expected.matchesPrinted(reference, "ci95_high", DoubleNode.valueOf(Math.min(1, survival * width)));
    }
}

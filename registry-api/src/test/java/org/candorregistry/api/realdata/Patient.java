package org.candorregistry.api.realdata;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One row of a file, as it is sent: to enrol a person, describe what was given, and record treatment and follow-up.
 *
 * @param product without the subject
 * @param treatment without subject, product and provider
 */
record Patient(String pseudonym, Body subject, Body product, Body treatment, Body followUp) {

    /** Consent to registry and research from {@code day} on: what the licence of each file stands for. */
    static List<Map<String, String>> consents(String day, String evidence) {
        return Stream.of("REGISTRY", "RESEARCH")
                .map(purpose ->
                        Map.of("purpose", purpose, "documentVersion", "1", "givenOn", day, "evidence", evidence))
                .toList();
    }

    /** A goal on a measure of time. */
    static Body eventGoal(String domain, String measure, int horizonDays) {
        return Body.of("domain", domain)
                .with("measure", measure)
                .with("targetKind", "EVENT")
                .with("horizonDays", horizonDays);
    }
}

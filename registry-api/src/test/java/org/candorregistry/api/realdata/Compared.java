package org.candorregistry.api.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Rest;
import tools.jackson.databind.JsonNode;

/** What the registry answers about a cohort. */
record Compared(JsonNode answer) {

    static Compared ask(Rest caller, Body cohort, Body question) {
        Answer answer = caller.post("/api/v1/comparisons", question.with("cohort", cohort));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return new Compared(answer.json());
    }

    static Compared ask(Rest caller, Body cohort) {
        return ask(caller, cohort, new Body());
    }

    /** Several cohorts, each with its name. */
    static Compared askSideBySide(Rest caller, Map<String, Body> cohorts) {
        List<Body> sides = cohorts.entrySet().stream()
                .map(side -> Body.of("name", side.getKey()).with("cohort", side.getValue()))
                .toList();
        Answer answer = caller.post("/api/v1/comparisons/side-by-side", Body.of("cohorts", sides));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return new Compared(answer.json());
    }

    /** Transplants for any condition. */
    static Body transplants(String measure, int horizonDays) {
        return Body.of("productClass", "hsct").with("measure", measure).with("horizonDays", horizonDays);
    }

    /** One of the three groups of Copelan 1991, or {@code all} of them. */
    static Body leukaemia(String group, String measure, int horizonDays) {
        Body cohort = transplants(measure, horizonDays);
        return switch (group) {
            case "all" -> cohort;
            case "ALL" -> cohort.with("condition", "all");
            case "AML low risk" -> cohort.with("condition", "aml").with("diseaseStatus", "risk-low");
            case "AML high risk" -> cohort.with("condition", "aml").with("diseaseStatus", "risk-high");
            default -> throw new AssertionError("No such group: " + group);
        };
    }

    static Body knees(String measure) {
        return Body.of("condition", "knee-osteoarthritis")
                .with("productClass", "joint-replacement")
                .with("measure", measure)
                .with("horizonDays", KneeMapping.SIX_MONTHS);
    }

    Compared group(String name) {
        return new Compared(only(answer.path("groups"), "name", name));
    }

    /** The log-rank test of all groups. */
    JsonNode survivalTest() {
        return answer.at("/differences/survival/chiSquared");
    }

    /** Gray's test of all groups. */
    JsonNode incidenceTest(String event) {
        return only(answer.at("/differences/incidence"), "event", event).path("chiSquared");
    }

    /** At the cohort's horizon. */
    JsonNode cases(String pointer) {
        return answer.at("/cases" + pointer);
    }

    JsonNode time(String pointer) {
        return answer.at("/timeToEvent" + pointer);
    }

    /** The survival curve at one of the plan's time points. */
    JsonNode survival(int day) {
        return only(time("/survival"), "day", String.valueOf(day));
    }

    /** The survival curve on any day. */
    Curve survivalCurve() {
        return Curve.of(time("/curve"));
    }

    /** A cumulative incidence at one of the plan's time points; empty on another day. */
    Optional<JsonNode> incidence(String event, int day) {
        return find(only(time("/incidence"), "event", event).path("points"), "day", String.valueOf(day));
    }

    /** A cumulative incidence on any day. */
    Curve incidenceCurve(String event) {
        return Curve.of(only(time("/incidence"), "event", event).path("curve"));
    }

    private static JsonNode only(JsonNode list, String field, String value) {
        return find(list, field, value)
                .orElseThrow(() -> new AssertionError("No " + field + " " + value + " in " + list));
    }

    private static Optional<JsonNode> find(JsonNode list, String field, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(item -> item.path(field).asString().equals(value))
                .findFirst();
    }
}

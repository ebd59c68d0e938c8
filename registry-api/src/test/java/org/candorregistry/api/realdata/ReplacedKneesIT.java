package org.candorregistry.api.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVRecord;
import org.candorregistry.api.running.Rest;
import org.candorregistry.core.realdata.NeedsRealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** 1,500 knee replacements of NHS England 2018-19, asked for by the clinic that recorded them. */
@NeedsRealData({PatientFiles.CHILDREN, PatientFiles.LEUKAEMIA, PatientFiles.KNEES, PatientFiles.REFERENCE_VALUES})
class ReplacedKneesIT {

    /** Beard 2015: the smallest change that matters to a patient after a knee replacement, 7 points. */
    private static final String SEVEN_POINTS = "oks-mic-beard-2015";

    private final LoadedRegistry loaded = LoadedRegistry.shared();
    private final Rest clinic = loaded.clinic();
    private final Expected expected = new Expected();

    @ParameterizedTest
    @ValueSource(strings = {"oks", "eq-5d-3l-uk", "eq-vas"})
    void bestTypicalAndDenominatorsAreThoseOfR(String measure) {
        matchesThreeCases(
                measure, "all", Compared.ask(clinic, Compared.knees(measure)).group("all"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"female", "male", "unknown"})
    void whereTheSexIsSuppressedItIsUnknownAndAGroupOfItsOwn(String sex) {
        Compared bySex = Compared.ask(
                clinic, Compared.knees("oks"), Body.of("compareBy", "sex").with("threshold", SEVEN_POINTS));
        matchesThreeCases("oks", sex, bySex.group(sex));
        matchesFailure(sex, bySex.group(sex));
    }

    /** Improved by the score and operated again: both are true, and the operation decides. */
    @Test
    void failureByAThresholdThatIsNamedIsThatOfR() {
        Compared asked = Compared.ask(clinic, Compared.knees("oks"), Body.of("threshold", SEVEN_POINTS));
        Compared all = asked.group("all");
        matchesFailure("all", all);
        assertThat(asked.answer().at("/threshold/chosen").asString()).isEqualTo("ASKED_FOR");
        assertThat(all.cases("/failure/byEvent/conversion-to-surgery").asInt())
                .isEqualTo(Expected.whole(expected.one("oks", "all", "FAILURE_EVENT"), "value"));
    }

    @Test
    void withoutAThresholdForTheConditionNobodyIsCalledAFailure() {
        Compared all = Compared.ask(clinic, Compared.knees("eq-vas")).group("all");
        matchesClass("eq-vas", "CHANGE_NOT_CLASSIFIED", all);
        assertThat(all.cases("/failure/share").isNull()).isTrue();
    }

    @Test
    void respondersByPublishedThresholdsAreThoseOfR() {
        Compared all = Compared.ask(clinic, Compared.knees("oks")).group("all");
        matchesShare("oks", "all", "change>=7", responders(all, SEVEN_POINTS));
        matchesShare("oks", "all", "change>=5", responders(all, "oks-mid-beard-2015"));
    }

    /** Whoever was operated again ranks below all others, whatever the score says, so that quantiles do not flatter. */
    @Test
    void failuresAreRankedWorstInASecondSet() {
        Compared all = Compared.ask(clinic, Compared.knees("eq-vas")).group("all");
        for (String quantile : List.of("p10", "p50", "p90")) {
            Expected.matches(
                    expected.one("eq-vas", "all", "worst-ranked " + quantile),
                    "value",
                    all.cases("/worstRanked/" + (quantile.equals("p50") ? "median" : quantile) + "/value"));
        }
    }

    @Test
    void itemAnswersStandBesideTheScoreAndMissingItemsAreNotAmongThem() {
        JsonNode score =
                clinic.get(loaded.knees().get(0) + "/follow-ups").json().at("/items/0/scores");
        JsonNode oxford = StreamSupport.stream(score.spliterator(), false)
                .filter(one -> one.path("measure").asString().equals("oks"))
                .findFirst()
                .orElseThrow();
        int sum = StreamSupport.stream(oxford.path("answers").spliterator(), false)
                .mapToInt(JsonNode::asInt)
                .sum();
        assertThat(oxford.path("answers")).hasSize(12);
        assertThat(oxford.path("value").asInt()).isEqualTo(sum);
    }

    @Test
    void complicationsAreRecordedWithoutADayThatNobodyKnows() {
        List<JsonNode> events = RecordedEvents.of(clinic, loaded.knees().subList(0, 200)).stream()
                .toList();
        assertThat(events).isNotEmpty();
        assertThat(events).allMatch(event -> event.path("occurredOn").isNull());
        assertThat(events.stream().map(event -> event.path("term").asString())).doesNotContain("none");
    }

    private void matchesThreeCases(String measure, String group, Compared answered) {
        Map<String, String> counts = Map.of(
                "enrolled", "/denominators/enrolled",
                "evaluated", "/denominators/evaluated",
                "missed", "/denominators/missed",
                "not-evaluable", "/denominators/notEvaluable",
                "pairs", "/pairs",
                "best", "/best/group",
                "typical", "/typical/group");
        counts.forEach((statistic, pointer) ->
                Expected.matches(expected.one(measure, group, statistic), "value", answered.cases(pointer)));
        matchesClass(measure, group, "GOAL_MET", answered);
        matchesClass(measure, group, "FAILURE_EVENT", answered);
        Expected.matches(expected.one(measure, group, "p90"), answered.cases("/best/p90"), "value");
        Expected.matches(expected.one(measure, group, "p50"), answered.cases("/typical/median"), "value");
        Expected.matches(expected.one(measure, group, "p10"), answered.cases("/failure/p10"), "value");
        Expected.matches(expected.one(measure, group, "p25"), "value", answered.cases("/typical/p25"));
        Expected.matches(expected.one(measure, group, "p75"), "value", answered.cases("/typical/p75"));
        CSVRecord mean = expected.one(measure, group, "mean");
        Expected.matches(mean, answered.cases("/typical/mean"), "value");
        Expected.matches(mean, "se", answered.cases("/typical/mean/standardDeviation"));
    }

    private void matchesFailure(String group, Compared answered) {
        matchesClass("oks", group, "UNCHANGED", answered);
        matchesClass("oks", group, "WORSENED", answered);
        matchesShare("oks", group, "failure", answered.cases("/failure/share"));
        matchesShare(
                "oks", group, "failure-if-no-missed-failed", answered.cases("/failure/bounds/ifNoneOfTheMissedFailed"));
        matchesShare(
                "oks", group, "failure-if-all-missed-failed", answered.cases("/failure/bounds/ifAllOfTheMissedFailed"));
    }

    private void matchesClass(String measure, String goalClass, Compared answered) {
        matchesClass(measure, "all", goalClass, answered);
    }

    private void matchesClass(String measure, String group, String goalClass, Compared answered) {
        Expected.matches(
                expected.one(measure, group, goalClass), "value", answered.cases("/failure/byClass/" + goalClass));
    }

    private void matchesShare(String measure, String group, String statistic, JsonNode share) {
        CSVRecord row = expected.one(measure, group, statistic);
        Expected.matches(row, share, "share");
        Expected.matches(row, "n", share.path("count"));
    }

    private static JsonNode responders(Compared answered, String threshold) {
        return StreamSupport.stream(answered.cases("/responders").spliterator(), false)
                .filter(one -> one.path("threshold").asString().equals(threshold))
                .map(one -> one.path("share"))
                .findFirst()
                .orElseThrow();
    }
}

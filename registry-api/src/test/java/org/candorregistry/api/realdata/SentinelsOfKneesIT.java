package org.candorregistry.api.realdata;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.candorregistry.api.treatment.Sendable.violations;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.RunningRegistry;
import org.candorregistry.core.realdata.NeedsRealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the registry says where the file of knees is sent as it stands. */
@NeedsRealData(PatientFiles.KNEES)
@TestInstance(Lifecycle.PER_CLASS)
class SentinelsOfKneesIT {

    private final List<CSVRecord> rows = PatientFiles.knees();
    private final AsItStands sent = new AsItStands(RunningRegistry.shared());

    @Test
    void aStarIsNoSexAndNoAge() {
        CSVRecord suppressed = with("Gender", "*");
        assertThat(violations(sent.subject(knee(suppressed), "/sex", suppressed.get("Gender"))))
                .containsExactly(entry("/sex", "code-unknown"));
        assertThat(violations(sent.subject(knee(suppressed), "/birthYear", suppressed.get("Age Band"))))
                .containsExactly(entry("/birthYear", "body-unreadable"));
        assertThat(violations(sent.treatment(knee(suppressed), "/recipient/age", suppressed.get("Age Band"))))
                .containsExactly(entry("/recipient/age", "body-unreadable"));
    }

    @Test
    void aBandIsNoAge() {
        CSVRecord banded = with("Gender", "1");
        assertThat(banded.get("Age Band")).contains(" to ");
        assertThat(violations(sent.treatment(knee(banded), "/recipient/age", banded.get("Age Band"))))
                .containsExactly(entry("/recipient/age", "body-unreadable"));
    }

    @ParameterizedTest
    @ValueSource(ints = {999, 99_999})
    void aMissingCodeIsNoAge(int code) {
        assertThat(violations(sent.treatment(knee(rows.get(0)), "/recipient/age", code)))
                .contains(entry("/recipient/age", "value-out-of-range"));
    }

    /** 9 could be one: whoever loads a file in which it means "missing" states the age absent. */
    @Test
    void nineIsAnAge() {
        Patient known = knee(rows.get(0));
        known.treatment().notAbsent("recipient.age");
        assertThat(sent.treatment(known, "/recipient/age", 9).status()).isEqualTo(201);
    }

    /** Before and after: 999 stands where the scale was not marked, 99999 where an item of the profile is missing. */
    @ParameterizedTest
    @CsvSource({
        "eq-vas, Pre-Op Q EQ VAS, Post-Op Q EQ VAS, 999",
        "eq-5d-3l-uk, Pre-Op Q EQ5D Index Profile, Post-Op Q EQ5D Index Profile, 99999"
    })
    void aMissingCodeIsNoScore(String measure, String before, String after, String code) {
        CSVRecord baseline = with(before, code);
        assertThat(violations(sent.treatment(
                        knee(baseline),
                        "/baselineScores",
                        List.of(score(measure, code).with("observedOn", KneeMapping.DAY.at(-1))))))
                .contains(entry("/baselineScores/0/value", "score-out-of-range"));
        CSVRecord followUp = with(after, code);
        assertThat(violations(sent.followUp(knee(followUp), "/scores", List.of(score(measure, code)))))
                .containsExactly(entry("/scores/0/value", "score-out-of-range"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"49", "-1", "99", "999", "99999"})
    void anOxfordKneeScoreRunsFrom0To48(String value) {
        Answer refused = sent.followUp(knee(rows.get(0)), "/scores", List.of(score("oks", value)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(violations(refused)).containsExactly(entry("/scores/0/value", "score-out-of-range"));
    }

    /** 9 is one of 49 scores and 99 one of 101: the file has them, and means them. */
    @ParameterizedTest
    @CsvSource({"oks, Knee Replacement Pre-Op Q Score, 9", "eq-vas, Post-Op Q EQ VAS, 99"})
    void nineAndNinetyNineAreScoresWhereTheScaleHasThem(String measure, String column, String value) {
        CSVRecord row = with(column, value);
        Answer made = sent.followUp(knee(row), "/scores", List.of(score(measure, value)));
        assertThat(made.status()).as("%s", made).isEqualTo(201);
    }

    /** Wherever an item is 9 the file has no score either: as it stands, such a row has nothing but its answers. */
    @ParameterizedTest
    @CsvSource({
        "eq-5d-3l-uk, Post-Op Q Mobility, mobility, Post-Op Q EQ5D Index",
        "oks, Knee Replacement Post-Op Q Washing, washing, Knee Replacement Post-Op Q Score"
    })
    void anItemThatIsNineIsNoAnswer(String measure, String item, String linkId, String score) {
        List<CSVRecord> unanswered =
                rows.stream().filter(row -> row.get(item).equals("9")).toList();
        assertThat(unanswered).isNotEmpty().allMatch(row -> row.get(score).isEmpty());
        Answer refused = sent.followUp(
                knee(unanswered.get(0)),
                "/scores",
                List.of(Body.of("measure", measure).with("answers", Map.of(linkId, 9))));
        assertThat(refused.status()).as("%s", refused).isEqualTo(422);
        assertThat(violations(refused)).contains(entry("/scores/0/answers/" + linkId, "answer-not-permitted"));
    }

    @Test
    void nineIsNoYes() {
        CSVRecord row = with("Diabetes", "9");
        assertThat(violations(sent.treatment(knee(row), "/recipient/comorbidities", List.of(row.get("Diabetes")))))
                .contains(entry("/recipient/comorbidities/0", "code-unknown"));
        CSVRecord wound = with("Post-Op Q Wound", "9");
        assertThat(violations(sent.followUp(
                        knee(wound),
                        "/events",
                        List.of(Body.of("kind", "adverse-event").with("term", wound.get("Post-Op Q Wound"))))))
                .containsExactly(entry("/events/0/term", "code-unknown"));
    }

    @Test
    void aGoalThatNobodyCanReachIsRefused() {
        CSVRecord perfect = with("Pre-Op Q EQ VAS", "100");
        assertThat(violations(sent.treatment(
                        knee(perfect),
                        "/goals",
                        List.of(Body.of("domain", "quality-of-life")
                                .with("measure", "eq-vas")
                                .with("targetKind", "CHANGE")
                                .with("targetValue", 1)
                                .with("horizonDays", KneeMapping.SIX_MONTHS)))))
                .contains(entry("/goals/0/targetValue", "goal-out-of-reach"));
    }

    @Test
    void aMissingBaselineIsSaidToBeMissing() {
        CSVRecord unmarked = with("Pre-Op Q EQ VAS", "999");
        Patient silent = knee(unmarked);
        silent.treatment().notAbsent("baselineScores");
        assertThat(violations(sent.treatment(silent, "/treatedOn", KneeMapping.DAY.at(0))))
                .containsExactly(entry("/baselineScores", "value-required"));
    }

    private CSVRecord with(String column, String value) {
        return rows.stream()
                .filter(row -> row.get(column).equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static Body score(String measure, String value) {
        return Body.of("measure", measure).with("value", new BigDecimal(value));
    }

    private static Patient knee(CSVRecord row) {
        return KneeMapping.patient(row, 1);
    }
}

package org.candorregistry.core.followup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.Violations;

/** What the scores of a report must not say. */
final class ScoreRules {

    private static final int MOST_ANSWERS = 200;
    private static final int LONGEST_LINK_ID = 100;
    private static final int MOST_DIGITS = 12;

    private ScoreRules() {}

    static void judge(FollowUpReport report, Setting setting, Violations found) {
        Set<String> seen = new HashSet<>();
        List<NewScore> scores = report.scores();
        for (int i = 0; i < scores.size(); i++) {
            String pointer = "/scores/" + i;
            judge(pointer, scores.get(i), setting, found);
            judgeDay(pointer, report, setting, found);
            if (!seen.add(scores.get(i).measure())) {
                found.add(
                        pointer + "/measure",
                        FollowUpFailure.MEASURE_REPEATED,
                        "A follow-up has one score of a measure.");
            }
        }
    }

    private static void judge(String pointer, NewScore score, Setting setting, Violations found) {
        setting.catalogue()
                .measure(score.measure())
                .ifPresentOrElse(
                        measure -> found.addUnder(pointer + "/value", measure.violations(score.value())),
                        () -> found.add(pointer + "/measure", InputFailure.CODE_UNKNOWN, "No measure has this id."));
        if (score.answers().size() > MOST_ANSWERS) {
            found.add(pointer + "/answers", InputFailure.VALUE_OUT_OF_RANGE, "At most " + MOST_ANSWERS + " answers.");
        }
        for (Map.Entry<String, BigDecimal> answer : score.answers().entrySet()) {
            found.text(pointer + "/answers", answer.getKey(), LONGEST_LINK_ID);
            if (answer.getValue().precision() > MOST_DIGITS
                    || Math.abs(answer.getValue().scale()) > MOST_DIGITS) {
                found.add(
                        pointer + "/answers",
                        InputFailure.VALUE_OUT_OF_RANGE,
                        "An answer has at most " + MOST_DIGITS + " digits.");
            }
        }
    }

    private static void judgeDay(String pointer, FollowUpReport report, Setting setting, Violations found) {
        LocalDate observedOn = report.observedOn();
        if (observedOn.equals(setting.treated().treatedOn())) {
            found.add(
                    pointer,
                    FollowUpFailure.SCORE_ON_TREATMENT_DAY,
                    "A score of the day of treatment is a baseline; it belongs to the treatment.");
        }
        if (setting.death(report).filter(observedOn::isAfter).isPresent()) {
            found.add(pointer, FollowUpFailure.SCORE_AFTER_DEATH, "The person had died before this score.");
        }
    }
}

package org.candorregistry.core.followup;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.instrument.AnsweredQuestionnaire;
import org.candorregistry.core.instrument.ScoringBook;
import org.candorregistry.core.instrument.TakenScore;

/** What the scores of a report must not say, and what they turn out to be. */
final class ScoreRules {

    private ScoreRules() {}

    /**
     * Takes the scores of a report: those that were sent, and those that its questionnaires give. A score may stand beside
     * the questionnaire that it comes from, as long as both say the same.
     *
     * @param recorded scores of this follow-up that stand already. One that is sent again as it stands is not scored
     *     again: a new scoring changes none, and what was recorded before there was one stays
     * @return each with its value; whole only where nothing was {@code found}
     */
    static List<NewScore> judge(FollowUpReport report, Set<NewScore> recorded, Setting setting, Violations found) {
        ScoringBook book = setting.catalogue().scoringBook();
        Map<String, TakenScore> taken = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        List<NewScore> scores = report.scores();
        for (int i = 0; i < scores.size(); i++) {
            NewScore sent = scores.get(i);
            Violations own = new Violations();
            Optional<TakenScore> score =
                    recorded.contains(sent) ? Optional.of(sent.asRecorded()) : book.take(sent.sent(), own);
            score.ifPresent(one -> taken.putIfAbsent(one.measure(), one));
            judgeDay(report, setting, own);
            if (!seen.add(sent.measure())) {
                own.add("/measure", FollowUpFailure.MEASURE_REPEATED, "A follow-up has one score of a measure.");
            }
            found.addUnder("/scores/" + i, own.all());
        }
        List<AnsweredQuestionnaire> questionnaires = report.questionnaires();
        for (int i = 0; i < questionnaires.size(); i++) {
            Violations own = new Violations();
            for (TakenScore score : book.take(questionnaires.get(i), own)) {
                TakenScore other = taken.putIfAbsent(score.measure(), score);
                if (other != null) {
                    score.compareWith(other.value(), "/answers", own);
                }
            }
            judgeDay(report, setting, own);
            found.addUnder("/questionnaires/" + i, own.all());
        }
        return taken.values().stream().map(NewScore::of).toList();
    }

    private static void judgeDay(FollowUpReport report, Setting setting, Violations found) {
        LocalDate observedOn = report.observedOn();
        if (observedOn.equals(setting.treated().treatedOn())) {
            found.add(
                    "",
                    FollowUpFailure.SCORE_ON_TREATMENT_DAY,
                    "A score of the day of treatment is a baseline; it belongs to the treatment.");
        }
        if (setting.death(report).filter(observedOn::isAfter).isPresent()) {
            found.add("", FollowUpFailure.SCORE_AFTER_DEATH, "The person had died before this score.");
        }
    }
}

package org.candorregistry.core.treatment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.instrument.TakenScore;

/** The scores from before the treatment. */
final class BaselineRules {

    private static final int MOST = 200;

    private BaselineRules() {}

    /**
     * Takes the baseline scores: those that were sent, and those that the questionnaires give. A score may stand beside the
     * questionnaire that it comes from, as long as both say the same.
     *
     * @param recorded scores of this treatment that stand already; what is sent again as it stands is not scored again
     * @return each with its value; one that {@code violations} refuses stays as it was sent
     */
    static List<BaselineScore> take(
            RecordTreatment command, Set<BaselineScore> recorded, Setting setting, Violations violations) {
        List<BaselineScore> sent = command.baselineScores();
        List<BaselineQuestionnaire> questionnaires = command.baselineQuestionnaires();
        if (sent.size() > MOST) {
            violations.add("/baselineScores", InputFailure.VALUE_OUT_OF_RANGE, "At most " + MOST + " scores.");
            return sent;
        }
        if (questionnaires.size() > MOST) {
            violations.add("/baselineQuestionnaires", InputFailure.VALUE_OUT_OF_RANGE, "At most " + MOST + ".");
            return sent;
        }
        Map<List<Object>, BaselineScore> seen = new HashMap<>();
        List<BaselineScore> taken = new ArrayList<>();
        for (int place = 0; place < sent.size(); place++) {
            BaselineScore score = sent.get(place);
            Violations found = new Violations();
            checkDay(command, score.observedOn(), setting, found);
            BaselineScore scored = recorded.contains(score) ? score : taken(score, setting, found);
            taken.add(scored);
            if (seen.putIfAbsent(List.of(score.measure(), score.observedOn()), scored) != null) {
                found.add("", TreatmentFailure.SCORE_DUPLICATE, "A measure has one score on a day.");
            }
            violations.addUnder("/baselineScores/" + place, found.all());
        }
        for (int place = 0; place < questionnaires.size(); place++) {
            BaselineQuestionnaire answered = questionnaires.get(place);
            Violations found = new Violations();
            checkDay(command, answered.observedOn(), setting, found);
            for (TakenScore score : setting.scoringBook().take(answered.questionnaire(), found)) {
                BaselineScore scored = BaselineScore.of(answered.observedOn(), score);
                BaselineScore other = seen.putIfAbsent(List.of(score.measure(), answered.observedOn()), scored);
                if (other == null) {
                    taken.add(scored);
                } else if (other.value() != null) {
                    score.compareWith(other.value(), "/answers", found);
                }
            }
            violations.addUnder("/baselineQuestionnaires/" + place, found.all());
        }
        return taken;
    }

    /** The last score of a measure in the baseline window: statistics.md section 1. */
    static Optional<BaselineScore> baseline(RecordTreatment command, String measure, GoalPlan plan) {
        return command.baselineScores().stream()
                .filter(score -> score.measure().equals(measure))
                .filter(score -> plan.isBaseline(
                        score.observedOn(), command.description().treatedOn()))
                .max(Comparator.comparing(BaselineScore::observedOn));
    }

    /** Its value; empty too where it is refused because it cannot be computed. */
    static Optional<BigDecimal> baselineValue(RecordTreatment command, String measure, GoalPlan plan) {
        return baseline(command, measure, plan).flatMap(score -> Optional.ofNullable(score.value()));
    }

    private static BaselineScore taken(BaselineScore score, Setting setting, Violations found) {
        return setting.scoringBook()
                .take(score.sent(), found)
                .map(taken -> BaselineScore.of(score.observedOn(), taken))
                .orElse(score);
    }

    private static void checkDay(RecordTreatment command, LocalDate observedOn, Setting setting, Violations found) {
        GoalPlan plan = setting.plan();
        found.pastDay("/observedOn", observedOn, setting.today());
        if (!plan.isBaseline(observedOn, command.description().treatedOn())) {
            found.add(
                    "/observedOn",
                    TreatmentFailure.SCORE_OUTSIDE_BASELINE,
                    "A baseline is taken from day " + plan.baselineOpens() + " to day " + plan.baselineCloses()
                            + " of the treatment.");
        }
    }
}

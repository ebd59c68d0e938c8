package org.candorregistry.core.treatment;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.instrument.ItemAnswers;
import org.candorregistry.core.instrument.Measure;
import org.jspecify.annotations.Nullable;

/** The scores from before the treatment. */
final class BaselineRules {

    private static final int MOST = 200;

    private BaselineRules() {}

    static void check(RecordTreatment command, Setting setting, Violations violations) {
        List<BaselineScore> scores = command.baselineScores();
        if (scores.size() > MOST) {
            violations.add("/baselineScores", InputFailure.VALUE_OUT_OF_RANGE, "At most " + MOST + " scores.");
            return;
        }
        Set<List<Object>> seen = new HashSet<>();
        for (int place = 0; place < scores.size(); place++) {
            BaselineScore score = scores.get(place);
            Violations found = new Violations();
            checkDay(command, score, setting, found);
            checkValue(score, setting.measures().get(score.measure()), found);
            ItemAnswers.check("/answers", score.answers(), found);
            if (!seen.add(List.of(score.measure(), score.observedOn()))) {
                found.add("", TreatmentFailure.SCORE_DUPLICATE, "A measure has one score on a day.");
            }
            violations.addUnder("/baselineScores/" + place, found.all());
        }
    }

    /** The last score of a measure in the baseline window: statistics.md section 1. */
    static Optional<BigDecimal> baseline(RecordTreatment command, String measure, GoalPlan plan) {
        return command.baselineScores().stream()
                .filter(score -> score.measure().equals(measure))
                .filter(score -> plan.isBaseline(
                        score.observedOn(), command.description().treatedOn()))
                .max(Comparator.comparing(BaselineScore::observedOn))
                .map(BaselineScore::value);
    }

    private static void checkDay(RecordTreatment command, BaselineScore score, Setting setting, Violations found) {
        GoalPlan plan = setting.plan();
        found.pastDay("/observedOn", score.observedOn(), setting.today());
        if (!plan.isBaseline(score.observedOn(), command.description().treatedOn())) {
            found.add(
                    "/observedOn",
                    TreatmentFailure.SCORE_OUTSIDE_BASELINE,
                    "A baseline is taken from day " + plan.baselineOpens() + " to day " + plan.baselineCloses()
                            + " of the treatment.");
        }
    }

    private static void checkValue(BaselineScore score, @Nullable Measure measure, Violations found) {
        if (measure == null) {
            found.add("/measure", InputFailure.CODE_UNKNOWN, "No measure has this id.");
        } else {
            found.addUnder("/value", measure.violations(score.value()));
        }
    }
}

package org.candorregistry.core.treatment;

import static org.candorregistry.core.treatment.TreatmentFailure.FAILURE_EVENT_MISMATCH;
import static org.candorregistry.core.treatment.TreatmentFailure.GOAL_ALREADY_MET;
import static org.candorregistry.core.treatment.TreatmentFailure.GOAL_NOT_MEASURABLE;
import static org.candorregistry.core.treatment.TreatmentFailure.GOAL_OUT_OF_REACH;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.instrument.Measure;
import org.candorregistry.core.instrument.ScoreScale;
import org.jspecify.annotations.Nullable;

/**
 * What makes a goal one that can be measured: an outcome measure that fits, a target on its scale that is not met yet,
 * and a day on which the follow-up plan measures. Everything else is refused with the reason.
 */
final class GoalRules {

    private static final int MOST = 20;
    private static final int DECIMALS = 6;

    /** Milestones and ends of observation: none of them is a failure of treatment. */
    private static final Set<String> NEVER_A_FAILURE = Set.of(
            "neutrophil-engraftment",
            "platelet-recovery",
            "return-to-activity",
            "withdrawal",
            "lost-to-follow-up",
            "last-contact");

    private GoalRules() {}

    static void check(RecordTreatment command, Setting setting, Violations violations) {
        List<NewGoal> goals = command.goals();
        if (goals.isEmpty()) {
            violations.add("/goals", TreatmentFailure.GOAL_REQUIRED, "A treatment has at least one measurable goal.");
        } else if (goals.size() > MOST) {
            violations.add("/goals", InputFailure.VALUE_OUT_OF_RANGE, "At most " + MOST + " goals.");
            return;
        }
        Set<String> measures = new HashSet<>();
        for (int place = 0; place < goals.size(); place++) {
            NewGoal goal = goals.get(place);
            Violations found = new Violations();
            checkHorizon(goal, setting.plan(), found);
            checkFailureEvents(goal, setting, found);
            measure(goal, setting, found).ifPresent(measure -> {
                checkFit(goal, measure, command, setting, found);
                checkTarget(goal, measure, command, setting.plan(), found);
            });
            if (goal.measure() != null && !measures.add(goal.measure())) {
                found.add("/measure", TreatmentFailure.GOAL_DUPLICATE, "Another goal is judged by this measure.");
            }
            violations.addUnder("/goals/" + place, found.all());
        }
    }

    /** What fails the goal: what was stated, or what is usual. */
    static List<String> failureEvents(NewGoal goal, Setting setting) {
        return goal.failureEvents() == null ? setting.failureEvents() : goal.failureEvents();
    }

    private static Optional<Measure> measure(NewGoal goal, Setting setting, Violations found) {
        if (goal.measure() == null) {
            found.add(
                    "/measure",
                    GOAL_NOT_MEASURABLE,
                    "A goal names the outcome measure that will tell whether it was met.");
            if (goal.targetKind() == null) {
                noTarget(found);
            }
            return Optional.empty();
        }
        Measure measure = setting.measures().get(goal.measure());
        if (measure == null) {
            found.add("/measure", GOAL_NOT_MEASURABLE, "No outcome measure has this id, so nothing can be measured.");
        }
        return Optional.ofNullable(measure);
    }

    private static void checkFit(
            NewGoal goal, Measure measure, RecordTreatment command, Setting setting, Violations found) {
        if (goal.domain() == null || !measure.serves(goal.domain())) {
            found.add(
                    "/domain",
                    GOAL_NOT_MEASURABLE,
                    measure.name() + " measures " + String.join(", ", measure.goalDomains()) + " and nothing else.");
        }
        String site = command.description().indication().bodySite();
        if (site != null && !Fitting.allows(setting.fitting().sitesOfInstrument(), measure.instrumentId(), site)) {
            found.add(
                    "/measure",
                    GOAL_NOT_MEASURABLE,
                    measure.name() + " does not measure at this body site: " + site + ".");
        }
    }

    private static void checkHorizon(NewGoal goal, GoalPlan plan, Violations found) {
        if (goal.horizonDays() == null || !plan.timePoints().containsKey(goal.horizonDays())) {
            found.add(
                    "/horizonDays",
                    GOAL_NOT_MEASURABLE,
                    "The follow-up plan " + plan.id() + " measures on day " + plan.said() + ".");
        }
    }

    private static void checkTarget(
            NewGoal goal, Measure measure, RecordTreatment command, GoalPlan plan, Violations found) {
        ScoreScale scale = measure.scale();
        if (goal.targetKind() == null) {
            noTarget(found);
        } else if ((scale == null) != (goal.targetKind() == TargetKind.EVENT)) {
            found.add(
                    "/targetKind",
                    GOAL_NOT_MEASURABLE,
                    scale == null
                            ? "The measure is a time to an event: its target is EVENT."
                            : "The measure is a score: its target is ABSOLUTE or a CHANGE.");
        } else if (scale == null) {
            checkNoValue(goal.targetValue(), found);
        } else if (goal.targetValue() == null) {
            found.add("/targetValue", GOAL_NOT_MEASURABLE, "A goal says which score, or how much better, is enough.");
        } else {
            Optional<BigDecimal> baseline = BaselineRules.baselineValue(command, measure.id(), plan)
                    .filter(score ->
                            scale.violations(score).isEmpty()); // refused by itself, and no measure of a target
            checkValue(goal.targetValue(), goal.targetKind(), scale, baseline, found);
        }
    }

    private static void noTarget(Violations found) {
        found.add("/targetKind", GOAL_NOT_MEASURABLE, "A target is ABSOLUTE, a CHANGE, or an EVENT.");
    }

    private static void checkNoValue(@Nullable BigDecimal value, Violations found) {
        if (value != null) {
            found.add("/targetValue", InputFailure.VALUE_NOT_APPLICABLE, "An event happens or not; it has no value.");
        }
    }

    private static void checkValue(
            BigDecimal target, TargetKind kind, ScoreScale scale, Optional<BigDecimal> baseline, Violations found) {
        BigDecimal width = scale.maximum().subtract(scale.minimum());
        if (target.scale() > DECIMALS) {
            found.add("/targetValue", InputFailure.VALUE_MALFORMED, "At most " + DECIMALS + " decimals are kept.");
        } else if (kind == TargetKind.CHANGE && (target.signum() <= 0 || target.compareTo(width) > 0)) {
            found.add(
                    "/targetValue",
                    GOAL_OUT_OF_REACH,
                    "An improvement lies above 0 and is at most " + width.toPlainString() + " points.");
        } else if (kind == TargetKind.ABSOLUTE
                && (target.compareTo(scale.minimum()) < 0 || target.compareTo(scale.maximum()) > 0)) {
            found.add(
                    "/targetValue",
                    GOAL_OUT_OF_REACH,
                    "The scale runs from " + scale.minimum().toPlainString() + " to "
                            + scale.maximum().toPlainString() + ".");
        } else {
            baseline.ifPresent(before -> checkAgainstBaseline(target, kind, scale, before, found));
        }
    }

    private static void checkAgainstBaseline(
            BigDecimal target, TargetKind kind, ScoreScale scale, BigDecimal baseline, Violations found) {
        BigDecimal best = scale.higherIsBetter() ? scale.maximum() : scale.minimum();
        BigDecimal possible = scale.improvement(baseline, best);
        if (kind == TargetKind.CHANGE && target.compareTo(possible) > 0) {
            found.add(
                    "/targetValue",
                    GOAL_OUT_OF_REACH,
                    "From the baseline at most " + possible.toPlainString() + " points can be gained.");
        } else if (kind == TargetKind.ABSOLUTE
                && scale.improvement(target, baseline).signum() >= 0) {
            found.add("/targetValue", GOAL_ALREADY_MET, "The baseline score meets this target already.");
        }
    }

    private static void checkFailureEvents(NewGoal goal, Setting setting, Violations found) {
        List<String> stated = goal.failureEvents();
        if (stated == null) {
            return;
        }
        if (stated.isEmpty()) {
            found.add("/failureEvents", FAILURE_EVENT_MISMATCH, "A goal that nothing can fail is not a goal.");
        }
        for (int place = 0; place < stated.size(); place++) {
            String event = stated.get(place);
            if (NEVER_A_FAILURE.contains(event)) {
                found.add("/failureEvents/" + place, FAILURE_EVENT_MISMATCH, "This event is never a failure.");
            } else if (event.equals("death") && !setting.failureEvents().contains(event)) {
                found.add(
                        "/failureEvents/" + place,
                        FAILURE_EVENT_MISMATCH,
                        "Death counts as a failure of a transplant's goals only; elsewhere it is a class of its own.");
            }
        }
        if (new HashSet<>(stated).size() < stated.size()) {
            found.add("/failureEvents", InputFailure.VALUE_MALFORMED, "An event is given twice.");
        }
    }
}

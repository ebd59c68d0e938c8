package org.candorregistry.core.outcome;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.candorregistry.core.followup.FollowUpPlan;
import org.candorregistry.core.followup.TimePoint;
import org.candorregistry.core.instrument.EventRule;
import org.candorregistry.core.instrument.Measure;
import org.candorregistry.core.outcome.GoalSetting.Factors;
import org.candorregistry.core.outcome.OutcomeCatalogue.Standing;
import org.candorregistry.core.outcome.OutcomeRows.Fact;
import org.candorregistry.core.outcome.OutcomeRows.Outcome;
import org.candorregistry.core.outcome.OutcomeRows.Time;
import org.jspecify.annotations.Nullable;

/** From goals and what was observed to the rows of the outcome tables. Pure, and the same for every order of input. */
final class Classification {

    private final Standing standing;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Time> times = new ArrayList<>();

    private Classification(Standing standing) {
        this.standing = standing;
    }

    /** Classes every goal at every time point of its plan. */
    static OutcomeRows of(Collection<GoalSetting> goals, Map<UUID, Observations> observed, Standing standing) {
        Classification classification = new Classification(standing);
        for (GoalSetting goal : goals) {
            classification.add(goal, observed.getOrDefault(goal.treatmentId(), new Observations()));
        }
        return new OutcomeRows(classification.facts, classification.outcomes, classification.times);
    }

    private void add(GoalSetting goal, Observations observed) {
        Course course = observed.course(goal.lastConsentedDay(), goal.repeat());
        Measure measure = standing.measure(goal.measure());
        FollowUpPlan plan = standing.plans(goal).asOne(goal.treatedOn());
        EventRule rule = measure.eventRule();
        facts.add(fact(goal, rule == null ? ScorePair.baseline(goal.measure(), plan, course) : null));
        if (rule == null) {
            ScoredGoal scored = scored(goal, measure);
            timeline(
                    goal,
                    plan,
                    new Classing(
                            timePoint -> scored.at(timePoint, plan, course),
                            timePoint -> Responder.at(timePoint, plan, course, standing.measures())));
        } else {
            EventGoal followed = new EventGoal(rule, goal.failureEvents());
            timeline(goal, plan, new Classing(timePoint -> followed.at(timePoint, course), timePoint -> null));
            if (TimeToEvent.undated(rule.events(), course).isPresent()) {
                return;
            }
            TimeToEvent time = TimeToEvent.of(rule.events(), course);
            times.add(new Time(
                    goal.goalId(),
                    time.days(),
                    time.status(),
                    time.event(),
                    goal.factors().research()));
        }
    }

    private void timeline(GoalSetting goal, FollowUpPlan plan, Classing classing) {
        for (TimePoint timePoint : plan.timePoints()) {
            Result result = classing.resultAt().apply(timePoint);
            outcomes.add(new Outcome(
                    goal.goalId(),
                    timePoint.horizonDays(),
                    timePoint.closesOn(goal.treatedOn()),
                    result.goalClass(),
                    result.failureEvent(),
                    result.pair().improvement(),
                    result.pair().baseline(),
                    result.pair().followUp(),
                    classing.responderAt().apply(timePoint),
                    goal.factors().research()));
        }
    }

    private static ScoredGoal scored(GoalSetting goal, Measure measure) {
        return new ScoredGoal(
                goal.measure(),
                Objects.requireNonNull(measure.scale()).higherIsBetter(),
                Objects.requireNonNull(goal.target().value()),
                goal.target().isChange(),
                goal.failureEvents());
    }

    private Fact fact(GoalSetting goal, @Nullable BigDecimal baseline) {
        Factors factors = goal.factors();
        return new Fact(
                goal.goalId(),
                goal.treatmentId(),
                goal.measure(),
                factors.domain(),
                factors.horizonDays(),
                goal.condition(),
                factors.diseaseStatus(),
                factors.productClass(),
                factors.cellSource(),
                factors.donorRelation(),
                factors.preparationMethod(),
                standing.trainingLevel(goal).name(),
                factors.age() == null ? null : AgeBand.of(factors.age()),
                factors.sex(),
                factors.severity(),
                goal.treatedOn().getYear(),
                factors.evidenceTier(),
                factors.synthetic(),
                factors.research(),
                baseline);
    }

    /** How one goal is classed at any time point. */
    private record Classing(Function<TimePoint, Result> resultAt, Function<TimePoint, @Nullable Boolean> responderAt) {}
}

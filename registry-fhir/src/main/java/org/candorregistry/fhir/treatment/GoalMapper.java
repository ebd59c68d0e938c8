package org.candorregistry.fhir.treatment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.candorregistry.core.codelist.ListName;
import org.candorregistry.core.outcome.GoalOutcome;
import org.candorregistry.core.statistics.GoalClass;
import org.candorregistry.core.treatment.TargetKind;
import org.candorregistry.core.treatment.TreatmentGoal;
import org.candorregistry.fhir.terminology.Days;
import org.candorregistry.fhir.terminology.Extensions;
import org.candorregistry.fhir.terminology.Measures;
import org.candorregistry.fhir.terminology.Parts;
import org.candorregistry.fhir.terminology.Quantities;
import org.candorregistry.fhir.terminology.Rendering;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.Goal.GoalTargetComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.jspecify.annotations.Nullable;

/**
 * A goal. A score to be reached is a target on the score; an improvement to be reached is a target on the improvement,
 * which is another measure: whoever does not know it cannot take it for a score. A hoped for or feared event has a due
 * day and no value.
 */
final class GoalMapper {

    private GoalMapper() {}

    /** @param outcome what became of it at its horizon, as it stands today; null: nothing is known */
    static Goal toFhir(TreatmentGoal planned, @Nullable GoalOutcome outcome, Measures measures, Rendering rendering) {
        var stated = planned.goal();
        LocalDate due = planned.treatedOn().plusDays(stated.horizonDays());
        Goal goal = new Goal();
        goal.setId(stated.id().toString());
        goal.setMeta(rendering.meta());
        goal.setDescription(description(planned, measures, rendering));
        goal.setSubject(Rendering.reference("Patient", planned.subjectId()));
        goal.setStart(Days.date(planned.treatedOn()));
        goal.addTarget(target(planned, measures).setDue(Days.date(due)));
        goal.addExtension(Extensions.of("goal-treatment", Rendering.reference("Procedure", planned.treatmentId())));
        new Parts(rendering.concepts())
                .codes("failure-event", ListName.CLINICAL_EVENT_KIND, stated.failureEvents())
                .each()
                .forEach(goal::addExtension);
        setStatus(goal, planned, outcome);
        return goal;
    }

    private static void setStatus(Goal goal, TreatmentGoal planned, @Nullable GoalOutcome outcome) {
        GoalClass goalClass = outcome == null ? GoalClass.PENDING : outcome.goalClass();
        goal.setLifecycleStatus(
                planned.retracted() ? GoalLifecycleStatus.ENTEREDINERROR : Achievement.lifecycle(goalClass));
        if (!planned.retracted()) {
            goal.setAchievementStatus(Achievement.of(goalClass));
        }
    }

    private static GoalTargetComponent target(TreatmentGoal planned, Measures measures) {
        var stated = planned.goal();
        BigDecimal value = stated.targetValue();
        GoalTargetComponent target = new GoalTargetComponent();
        target.setMeasure(
                stated.targetKind() == TargetKind.CHANGE
                        ? measures.improvement(stated.measure())
                        : measures.score(stated.measure()));
        if (value != null) {
            Quantity reached =
                    Quantities.of(value, measures.get(stated.measure()).unit());
            reached.setComparator(comparator(planned, measures));
            target.setDetail(reached);
        }
        return target;
    }

    /** An improvement is positive whichever way the measure runs; a score is reached from its worse side. */
    private static QuantityComparator comparator(TreatmentGoal planned, Measures measures) {
        var stated = planned.goal();
        boolean upwards = stated.targetKind() == TargetKind.CHANGE || measures.higherIsBetter(stated.measure());
        return upwards ? QuantityComparator.GREATER_OR_EQUAL : QuantityComparator.LESS_OR_EQUAL;
    }

    private static CodeableConcept description(TreatmentGoal planned, Measures measures, Rendering rendering) {
        var stated = planned.goal();
        String domain = rendering.concepts().inWords(ListName.GOAL_DOMAIN, List.of(stated.domain()));
        return rendering
                .concepts()
                .concept(ListName.GOAL_DOMAIN, stated.domain())
                .setText(domain + ", by " + measures.get(stated.measure()).name() + ", within " + stated.horizonDays()
                        + " days");
    }
}

package org.candorregistry.fhir.treatment;

import org.candorregistry.core.statistics.GoalClass;
import org.candorregistry.fhir.terminology.Systems;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;

/**
 * What became of a goal, in FHIR's words and in the registry's own. FHIR's say whether the target was reached; where
 * nobody can know, because no score came or none was there to compare with, they say nothing.
 */
final class Achievement {

    private static final String FHIR = "http://terminology.hl7.org/CodeSystem/goal-achievement";

    private Achievement() {}

    static CodeableConcept of(GoalClass goalClass) {
        CodeableConcept achievement = new CodeableConcept();
        switch (goalClass) {
            case GOAL_MET -> add(achievement, "achieved", "Achieved");
            case UNCHANGED -> add(achievement, "no-progress", "No Progress");
            case IMPROVED, WORSENED, CHANGE_NOT_CLASSIFIED, FAILURE_EVENT ->
                add(achievement, "not-achieved", "Not Achieved");
            case PENDING -> add(achievement, "in-progress", "In Progress");
            case DIED -> add(achievement, "not-attainable", "Not Attainable");
            case MISSED, NOT_EVALUABLE, WITHDRAWN -> {
                // FHIR has no code for not knowing.
            }
        }
        achievement.addCoding(new Coding().setSystem(Systems.GOAL_CLASS).setCode(goalClass.name()));
        return achievement;
    }

    /** A goal whose horizon has passed is no longer pursued, whatever became of it. */
    static GoalLifecycleStatus lifecycle(GoalClass goalClass) {
        return switch (goalClass) {
            case PENDING -> GoalLifecycleStatus.ACTIVE;
            case DIED, WITHDRAWN -> GoalLifecycleStatus.CANCELLED;
            case GOAL_MET, IMPROVED, UNCHANGED, WORSENED, CHANGE_NOT_CLASSIFIED, FAILURE_EVENT, MISSED, NOT_EVALUABLE ->
                GoalLifecycleStatus.COMPLETED;
        };
    }

    private static void add(CodeableConcept achievement, String code, String display) {
        achievement.addCoding(new Coding(FHIR, code, display));
    }
}

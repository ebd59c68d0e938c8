package org.candorregistry.core.treatment;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * What is written of a treatment itself; the rest PostgreSQL adds.
 *
 * @param completeness of product and treatment together, 0 to 1
 */
record WrittenTreatment(UUID id, JudgedTreatment judged, EvidenceOnDay evidence, BigDecimal completeness) {

    TreatmentDescription description() {
        return judged.command().description();
    }

    String followUpPlan() {
        return judged.setting().plan().id();
    }

    List<NewGoal> goals() {
        return judged.command().goals();
    }

    List<BaselineScore> baselineScores() {
        return judged.command().baselineScores();
    }
}

package org.candorregistry.core.treatment;

import java.util.List;

/** Record, or replace, a treatment with its goals and baseline scores. */
public record RecordTreatment(
        TreatmentDescription description, List<NewGoal> goals, List<BaselineScore> baselineScores) {

    public RecordTreatment {
        goals = List.copyOf(goals);
        baselineScores = List.copyOf(baselineScores);
    }
}

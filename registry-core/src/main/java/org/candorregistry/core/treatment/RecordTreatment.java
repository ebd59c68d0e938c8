package org.candorregistry.core.treatment;

import java.util.List;

/** Record, or replace, a treatment with its goals and baseline scores, those of the questionnaires among them. */
public record RecordTreatment(
        TreatmentDescription description,
        List<NewGoal> goals,
        List<BaselineScore> baselineScores,
        List<BaselineQuestionnaire> baselineQuestionnaires) {

    public RecordTreatment {
        goals = List.copyOf(goals);
        baselineScores = List.copyOf(baselineScores);
        baselineQuestionnaires = List.copyOf(baselineQuestionnaires);
    }

    public RecordTreatment(TreatmentDescription description, List<NewGoal> goals, List<BaselineScore> baselineScores) {
        this(description, goals, baselineScores, List.of());
    }

    /** The same with what its baseline scores turned out to be, those of its questionnaires among them. */
    RecordTreatment with(List<BaselineScore> taken) {
        return new RecordTreatment(description, goals, taken);
    }
}

package org.candorregistry.core.treatment;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.session.Recorded;

/** A treatment without what belongs to it. */
record TreatmentRow(
        UUID id,
        TreatmentDescription description,
        String followUpPlan,
        EvidenceOnDay evidence,
        BigDecimal completeness,
        boolean retracted,
        Recorded recorded) {

    Treatment with(List<Goal> goals, List<RecordedBaseline> scores) {
        return new Treatment(id, description, followUpPlan, evidence, goals, scores, completeness, retracted, recorded);
    }
}

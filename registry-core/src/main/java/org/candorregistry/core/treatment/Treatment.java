package org.candorregistry.core.treatment;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.session.Recorded;

/**
 * A treatment that was given.
 *
 * @param followUpPlan id of the plan by which follow-ups are due
 * @param completeness answered / applicable elements of product and treatment together, 0 to 1
 * @param retracted taken back as recorded in error, with its goals and scores: it counts nowhere
 */
public record Treatment(
        UUID id,
        TreatmentDescription description,
        String followUpPlan,
        EvidenceOnDay evidence,
        List<Goal> goals,
        List<RecordedBaseline> baselineScores,
        BigDecimal completeness,
        boolean retracted,
        Recorded recorded) {}

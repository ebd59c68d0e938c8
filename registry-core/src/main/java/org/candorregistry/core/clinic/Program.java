package org.candorregistry.core.clinic;

import java.util.List;
import java.util.UUID;
import org.candorregistry.core.evidence.EvidenceTier;
import org.candorregistry.core.session.Recorded;

/**
 * A product that a clinic offers for named indications and goals.
 *
 * @param productClass code list {@code product_class}
 * @param claimedTier what the clinic says of the evidence; what the registry says is the evidence catalogue's
 * @param notFor what the therapy is not for, in the clinic's words
 * @param followUpPlan id of the plan by which its patients are followed
 */
public record Program(
        UUID id,
        String name,
        String productClass,
        List<Indication> indications,
        EvidenceTier claimedTier,
        String notFor,
        String followUpPlan,
        Recorded recorded) {}

package org.candorregistry.core.clinic;

import java.util.List;
import org.candorregistry.core.evidence.EvidenceTier;

/** What a clinic states of a program; the fields are those of {@link Program}. */
public record RecordProgram(
        String name,
        String productClass,
        List<Indication> indications,
        EvidenceTier claimedTier,
        String notFor,
        String followUpPlan) {}

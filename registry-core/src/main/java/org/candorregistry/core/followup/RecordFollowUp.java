package org.candorregistry.core.followup;

import java.util.UUID;

/** Asks to record what was observed after a treatment. */
public record RecordFollowUp(UUID treatmentId, FollowUpReport report) {}

package org.candorregistry.core.followup;

import java.util.UUID;

/** What is to be written under a follow-up's id. */
record NumberedFollowUp(UUID id, Treated treated, FollowUpReport report) {

    UUID treatmentId() {
        return treated.treatmentId();
    }
}

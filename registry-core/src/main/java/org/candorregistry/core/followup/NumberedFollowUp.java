package org.candorregistry.core.followup;

import java.util.Set;
import java.util.UUID;

/**
 * What is to be written under a follow-up's id.
 *
 * @param recorded scores that the follow-up has already
 */
record NumberedFollowUp(UUID id, Treated treated, FollowUpReport report, Set<NewScore> recorded) {

    NumberedFollowUp(UUID id, Treated treated, FollowUpReport report) {
        this(id, treated, report, Set.of());
    }

    UUID treatmentId() {
        return treated.treatmentId();
    }

    NumberedFollowUp with(FollowUpReport other) {
        return new NumberedFollowUp(id, treated, other, recorded);
    }
}

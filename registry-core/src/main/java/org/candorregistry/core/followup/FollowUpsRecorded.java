package org.candorregistry.core.followup;

import java.util.List;
import java.util.UUID;

/**
 * What is known of these treatments is no longer what it was. Other treatments of the same people are among them: a
 * death counts for each.
 */
public record FollowUpsRecorded(List<UUID> treatmentIds) {

    public FollowUpsRecorded {
        treatmentIds = List.copyOf(treatmentIds);
    }
}

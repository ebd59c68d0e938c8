package org.candorregistry.core.followup;

import java.util.List;
import java.util.UUID;

/** These treatments follow another plan from a day on. */
public record PlansChanged(List<UUID> treatmentIds) {

    public PlansChanged {
        treatmentIds = List.copyOf(treatmentIds);
    }
}

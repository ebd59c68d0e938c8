package org.candorregistry.api.visit;

import org.candorregistry.core.visit.WorklistDays;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a worklist counts as close.
 *
 * @param closingSoonDays a visit is closing soon this many days before its last day
 * @param baselineDays a missing baseline is listed until this many days after its window closed
 */
@ConfigurationProperties("candor.worklist")
record WorklistSettings(
        @DefaultValue("14") int closingSoonDays,
        @DefaultValue("30") int baselineDays) {

    WorklistSettings {
        if (closingSoonDays < 0 || baselineDays < 0) {
            throw new IllegalArgumentException(
                    "candor.worklist.closing-soon-days and candor.worklist.baseline-days are at least 0.");
        }
    }

    WorklistDays days() {
        return new WorklistDays(closingSoonDays, baselineDays);
    }
}

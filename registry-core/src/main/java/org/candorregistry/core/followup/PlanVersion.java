package org.candorregistry.core.followup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as stewards record it. Once recorded it never changes: another version is another plan.
 *
 * @param version of the plans of one name, from 1
 * @param ladder in the order of its steps
 * @param verified whether the citation was checked
 * @param citation where the time points come from
 */
public record PlanVersion(
        FollowUpPlan plan,
        int version,
        List<ContactStep> ladder,
        boolean verified,
        String citation,
        @Nullable String note) {

    public PlanVersion {
        ladder = List.copyOf(ladder);
    }
}

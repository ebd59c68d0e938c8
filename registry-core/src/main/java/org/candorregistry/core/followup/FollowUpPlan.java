package org.candorregistry.core.followup;

import java.util.List;

/**
 * When follow-up of a treatment is due. Once treatments follow a plan it never changes; a new version is another plan.
 *
 * @param baselineOpens first day (d, negative: before the treatment) of the baseline window
 * @param baselineCloses last day (d) of the baseline window, not after day 0
 * @param endsAtRepeat whether its visits end where the same site is treated again for the same goal
 * @param timePoints in the order of their horizons; their windows do not overlap
 */
public record FollowUpPlan(
        String id,
        String name,
        int baselineOpens,
        int baselineCloses,
        boolean endsAtRepeat,
        List<TimePoint> timePoints) {

    public FollowUpPlan {
        timePoints = List.copyOf(timePoints);
    }

    public boolean baselineHolds(int day) {
        return baselineOpens <= day && day <= baselineCloses;
    }
}

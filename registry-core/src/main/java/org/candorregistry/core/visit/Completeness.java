package org.candorregistry.core.visit;

import org.candorregistry.core.statistics.FollowUpTime;

/**
 * How complete the follow-up of a group is today. Visits that something ended are in no count.
 *
 * @param group a product class, the id of a provider, a horizon (d), or a month as {@code 2026-02}
 * @param due visits that were completed, or whose window closed without
 * @param onTime completed by the day they were meant for
 * @param late completed after it
 * @param missed whose window closed before all that they ask for was observed
 * @param pending whose window is open and that are not complete
 * @param scoredDue of those due the ones that ask for scores
 * @param pairs of these the ones that are complete and whose baseline is complete too
 * @param time person-time; by horizon that of the days up to it
 */
public record Completeness(
        String group,
        long due,
        long onTime,
        long late,
        long missed,
        long pending,
        long scoredDue,
        long pairs,
        FollowUpTime time) {

    public long completed() {
        return onTime + late;
    }
}

package org.candorregistry.core.visit;

import java.util.UUID;

/**
 * How complete the follow-up of a clinic is today, as stewards see it. Visits that something ended are in no count.
 *
 * @param clinic whose visits are counted
 * @param onTime completed by the day they were meant for
 * @param late completed after it
 * @param missed whose window closed before all that they ask for was observed
 * @param pending whose window is open and that are not complete
 */
public record ClinicCompleteness(UUID clinic, long onTime, long late, long missed, long pending) {

    public long completed() {
        return onTime + late;
    }

    /** Visits that were completed, or whose window closed without. */
    public long due() {
        return completed() + missed;
    }
}

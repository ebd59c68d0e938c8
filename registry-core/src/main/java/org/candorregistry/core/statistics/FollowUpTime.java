package org.candorregistry.core.statistics;

import java.util.OptionalDouble;

/**
 * Person-time that was observed, of that which could have been; sums over persons, so that groups merge.
 *
 * @param observedDays from treatment to the last contact or the event that ends follow-up, whole days, summed
 * @param potentialDays from treatment to that event or the day of analysis, whole days, summed; not less
 */
public record FollowUpTime(long observedDays, long potentialDays) {

    public FollowUpTime {
        if (observedDays < 0 || potentialDays < observedDays) {
            throw new IllegalArgumentException("More was observed than could have been, or less than nothing.");
        }
    }

    public FollowUpTime merge(FollowUpTime other) {
        return new FollowUpTime(
                Math.addExact(observedDays, other.observedDays), Math.addExact(potentialDays, other.potentialDays));
    }

    /**
     * Completeness of follow-up, C.
     *
     * @return 0 to 1; empty where nothing could have been observed
     * @see "Clark, Altman and De Stavola, Lancet 359 (2002) 1309-1310"
     */
    public OptionalDouble completeness() {
        return potentialDays == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) observedDays / potentialDays);
    }
}

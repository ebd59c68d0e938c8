package org.candorregistry.core.comparison;

import java.util.SortedMap;
import java.util.TreeMap;
import org.candorregistry.core.statistics.CompetingEventCounts;
import org.candorregistry.core.statistics.EventCounts;

/**
 * The counts of one group at every time point.
 *
 * @param group value of the factor that the cohort is split by; {@code all} where it is not split, {@code not recorded}
 *     where the value is missing
 * @param horizons by days after treatment, ascending
 * @param times first events and last contacts by day, for measures of time; empty for scores
 * @param synthetic whether any of it comes from demonstration data
 */
public record GroupCounts(
        String group, SortedMap<Integer, HorizonCounts> horizons, CompetingEventCounts times, boolean synthetic) {

    static final String ALL = "all";
    static final String NOT_RECORDED = "not recorded";

    /** The counts at a time point; nothing where no plan of the group has it. */
    HorizonCounts at(int horizonDays) {
        return horizons.getOrDefault(horizonDays, HorizonCounts.none());
    }

    /** First events of any kind, and last contacts. */
    EventCounts anyEvent() {
        return times.anyEvent();
    }

    /** The same people under another name. */
    GroupCounts named(String other) {
        return new GroupCounts(other, horizons, times, synthetic);
    }

    /** With another part of the same group, counted anywhere. */
    GroupCounts merge(GroupCounts other) {
        SortedMap<Integer, HorizonCounts> merged = new TreeMap<>(horizons);
        other.horizons.forEach((horizon, counts) -> merged.merge(horizon, counts, HorizonCounts::merge));
        return new GroupCounts(group, merged, times.merge(other.times), synthetic || other.synthetic);
    }
}

package org.candorregistry.core.statistics;

import java.util.Arrays;
import java.util.List;

/** Who was at risk and who had the event, day by day, found without going through all days again. */
final class RiskSets {

    private final int[] days;
    private final long[] events;
    private final long[] atRisk;

    RiskSets(EventCounts counts) {
        List<EventCounts.Day> ascending = counts.days();
        this.days = ascending.stream().mapToInt(EventCounts.Day::day).toArray();
        this.events = ascending.stream().mapToLong(EventCounts.Day::events).toArray();
        this.atRisk = new long[days.length + 1];
        for (int place = days.length - 1; place >= 0; place--) {
            EventCounts.Day day = ascending.get(place);
            atRisk[place] = atRisk[place + 1] + day.events() + day.censored();
        }
    }

    /** People neither with the event nor censored before {@code day}. */
    long atRisk(int day) {
        int place = Arrays.binarySearch(days, day);
        return atRisk[place >= 0 ? place : -place - 1];
    }

    /** People who had the event on this day. */
    long eventsOn(int day) {
        int place = Arrays.binarySearch(days, day);
        return place >= 0 ? events[place] : 0;
    }
}

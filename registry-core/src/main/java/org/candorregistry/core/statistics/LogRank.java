package org.candorregistry.core.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * Whether the curves of several groups could be one: events observed in each group against those expected if all had had the
 * same hazard on each day. Every event weighs the same (rho = 0).
 *
 * @param groups by name, in the order in which they were given
 * @param chiSquared not negative
 * @param degreesOfFreedom groups in which events were expected, less one
 * @param p probability of as large a value, were there no difference; 0 to 1
 * @see "Mantel, Cancer Chemotherapy Reports 50 (1966) 163-170; Peto and Peto, JRSS A 135 (1972) 185-207"
 */
public record LogRank(Map<String, Events> groups, double chiSquared, int degreesOfFreedom, double p) {

    /** Events of a group, observed and expected. */
    public record Events(long observed, double expected) {}

    /**
     * Compares.
     *
     * @param groups by name; their order decides nothing but the order of the result
     * @return empty where events were expected in fewer than two groups, or nothing could vary: then there is no test
     */
    public static Optional<LogRank> of(Map<String, EventCounts> groups) {
        List<EventCounts> counts = List.copyOf(groups.values());
        int size = counts.size();
        double[] expected = new double[size];
        double[][] variance = new double[size][size];
        List<RiskSets> sets = counts.stream().map(RiskSets::new).toList();
        for (int day : eventDays(counts)) {
            add(day, sets, expected, variance);
        }
        Map<String, Events> events = new LinkedHashMap<>();
        List<Integer> meant = new ArrayList<>();
        int place = 0;
        for (Map.Entry<String, EventCounts> group : groups.entrySet()) {
            events.put(group.getKey(), new Events(group.getValue().events(), expected[place]));
            if (expected[place] > 0) {
                meant.add(place);
            }
            place++;
        }
        if (meant.size() < 2) {
            return Optional.empty();
        }
        return statistic(meant.subList(1, meant.size()), counts, expected, variance)
                .map(chiSquared -> new LogRank(
                        events, chiSquared, meant.size() - 1, ChiSquared.beyond(chiSquared, meant.size() - 1)));
    }

    /** Days on which anybody had the event, in any group. */
    static SortedSet<Integer> eventDays(List<EventCounts> counts) {
        SortedSet<Integer> days = new TreeSet<>();
        counts.forEach(
                group -> group.days().stream().filter(day -> day.events() > 0).forEach(day -> days.add(day.day())));
        return days;
    }

    /** One day's share: hypergeometric, given how many were at risk in each group and how many had the event in all. */
    private static void add(int day, List<RiskSets> sets, double[] expected, double[][] variance) {
        double[] atRisk = sets.stream().mapToDouble(group -> group.atRisk(day)).toArray();
        double all = 0;
        double happened = 0;
        for (int group = 0; group < atRisk.length; group++) {
            all += atRisk[group];
            happened += sets.get(group).eventsOn(day);
        }
        for (int one = 0; one < atRisk.length; one++) {
            expected[one] += happened * atRisk[one] / all;
            for (int other = 0; all > 1 && other < atRisk.length; other++) {
                double common = (one == other ? 1 : 0) - atRisk[other] / all;
                variance[one][other] += happened * (all - happened) / (all - 1) * atRisk[one] / all * common;
            }
        }
    }

    /** One group is left out: what was observed less what was expected adds up to nothing. */
    private static Optional<Double> statistic(
            List<Integer> groups, List<EventCounts> counts, double[] expected, double[][] variance) {
        double[] difference = new double[groups.size()];
        RealMatrix covariance = MatrixUtils.createRealMatrix(groups.size(), groups.size());
        for (int row = 0; row < groups.size(); row++) {
            int group = groups.get(row);
            difference[row] = counts.get(group).events() - expected[group];
            for (int column = 0; column < groups.size(); column++) {
                covariance.setEntry(row, column, variance[group][groups.get(column)]);
            }
        }
        return ChiSquared.of(difference, covariance);
    }
}

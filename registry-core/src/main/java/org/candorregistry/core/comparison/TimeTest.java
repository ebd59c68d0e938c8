package org.candorregistry.core.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.candorregistry.core.instrument.EventRule;
import org.candorregistry.core.statistics.EventCounts;
import org.candorregistry.core.statistics.LogRank;
import org.candorregistry.core.statistics.MinimumCell;
import org.jspecify.annotations.Nullable;

/** The log-rank test of the groups of an answer. docs/statistics.md, section 3. */
final class TimeTest {

    private static final String NOTE =
            "The groups were not randomised: they may differ in more than what they are split by, and"
                    + " the test cannot tell why they differ. It is blind to curves that cross.";

    private TimeTest() {}

    /**
     * Compares.
     *
     * @param rule null of a score
     * @param groups as they are shown
     * @return empty of a score, where events compete, where there are not two groups with events, and where a group is too
     *     small to be shown
     */
    static Optional<ComparisonAnswer.Difference> of(
            @Nullable EventRule rule,
            List<GroupCounts> counts,
            List<ComparisonAnswer.Group> groups,
            MinimumCell minimum) {
        if (rule == null
                || rule.events().stream().anyMatch(event -> event.ending() == EventRule.Ending.COMPETING)
                || !areShown(counts, groups, minimum)) {
            return Optional.empty();
        }
        Map<String, EventCounts> events = new LinkedHashMap<>();
        counts.forEach(group -> events.put(group.group(), group.times().anyEvent()));
        return LogRank.of(events)
                .map(test -> new ComparisonAnswer.Difference(
                        test.chiSquared(),
                        test.degreesOfFreedom(),
                        test.p(),
                        test.groups().entrySet().stream()
                                .map(group -> new ComparisonAnswer.EventsOfGroup(
                                        group.getKey(),
                                        group.getValue().observed(),
                                        group.getValue().expected()))
                                .toList(),
                        NOTE));
    }

    /** Whether enough had the event until a day, and enough were at risk then, that a number about all of them may be shown. */
    static boolean isLarge(EventCounts events, int day, MinimumCell minimum) {
        return events.eventsUntil(day) >= minimum.people() && events.atRisk(day) >= minimum.people();
    }

    private static boolean areShown(
            List<GroupCounts> counts, List<ComparisonAnswer.Group> groups, MinimumCell minimum) {
        if (minimum.equals(MinimumCell.NONE)) {
            return true;
        }
        return counts.stream().allMatch(group -> group.times().anyEvent().events() >= minimum.people())
                && groups.stream()
                        .map(ComparisonAnswer.Group::timeToEvent)
                        .allMatch(time -> time != null && time.people() != null && time.events() != null);
    }
}

package org.candorregistry.core.comparison;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candorregistry.core.instrument.EventRule;
import org.candorregistry.core.statistics.CompetingEventCounts;
import org.candorregistry.core.statistics.EventCounts;
import org.candorregistry.core.statistics.Gray;
import org.candorregistry.core.statistics.HodgesLehmann;
import org.candorregistry.core.statistics.Level;
import org.candorregistry.core.statistics.LogRank;
import org.candorregistry.core.statistics.MinimumCell;
import org.candorregistry.core.statistics.Proportion;
import org.candorregistry.core.statistics.ProportionDifference;
import org.jspecify.annotations.Nullable;

/** Finds how groups that share nobody differ. Of a group whose own numbers are withheld nothing is told. */
final class GroupDifferences {

    private static final String CROSSING = "The test is blind to curves that cross.";

    private final @Nullable EventRule rule;
    private final Map<String, GroupCounts> counts;
    private final List<ComparisonAnswer.Group> groups;
    private final int horizonDays;
    private final MinimumCell minimum;

    private GroupDifferences(
            @Nullable EventRule rule,
            List<GroupCounts> counts,
            List<ComparisonAnswer.Group> groups,
            int horizonDays,
            MinimumCell minimum) {
        this.rule = rule;
        this.counts = new LinkedHashMap<>();
        counts.forEach(group -> this.counts.put(group.group(), group));
        this.groups = groups;
        this.horizonDays = horizonDays;
        this.minimum = minimum;
    }

    /**
     * Compares.
     *
     * @param rule of a measure of time whose curves may be told; else null
     * @param groups as they are shown, of the same names
     * @return null where there are not two groups
     */
    static @Nullable Differences of(
            @Nullable EventRule rule,
            List<GroupCounts> counts,
            List<ComparisonAnswer.Group> groups,
            int horizonDays,
            MinimumCell minimum) {
        return groups.size() < 2 ? null : new GroupDifferences(rule, counts, groups, horizonDays, minimum).all();
    }

    /** Whether enough had the event until a day, and enough were at risk then, that a number about all of them may be shown. */
    static boolean isLarge(EventCounts events, int day, MinimumCell minimum) {
        return events.eventsUntil(day) >= minimum.people() && events.atRisk(day) >= minimum.people();
    }

    private Differences all() {
        return new Differences(
                Differences.STATEMENT,
                fromLargest(group -> failed(group).map(Proportion::of), GroupDifferences::ofShares),
                fromLargest(GroupDifferences::pairs, this::ofImprovements),
                survival().orElse(null),
                incidence());
    }

    /** Each group's from that of the largest; those of which the size is not told are left out. */
    private <D> List<D> fromLargest(
            Function<ComparisonAnswer.Group, Optional<Long>> size,
            BiFunction<ComparisonAnswer.Group, ComparisonAnswer.Group, Optional<D>> difference) {
        List<ComparisonAnswer.Group> told =
                groups.stream().filter(group -> size.apply(group).isPresent()).toList();
        return told.stream().max(Comparator.comparing(group -> size.apply(group).orElseThrow())).stream()
                .flatMap(reference -> told.stream()
                        .filter(group -> !group.equals(reference))
                        .flatMap(group -> difference.apply(group, reference).stream()))
                .toList();
    }

    private static Optional<Differences.OfShares> ofShares(
            ComparisonAnswer.Group group, ComparisonAnswer.Group reference) {
        return ProportionDifference.of(
                        failed(group).orElseThrow(), failed(reference).orElseThrow(), Level.DEFAULT)
                .map(found -> new Differences.OfShares(
                        group.name(),
                        reference.name(),
                        found.difference(),
                        found.interval().lower(),
                        found.interval().upper()));
    }

    private Optional<Differences.OfImprovements> ofImprovements(
            ComparisonAnswer.Group group, ComparisonAnswer.Group reference) {
        return HodgesLehmann.of(at(group).improvements(), at(reference).improvements(), Level.DEFAULT)
                .flatMap(found -> {
                    BigDecimal lower = found.lower();
                    BigDecimal upper = found.upper();
                    return lower == null || upper == null
                            ? Optional.empty()
                            : Optional.of(new Differences.OfImprovements(
                                    group.name(), reference.name(), found.difference(), lower, upper));
                });
    }

    private HorizonCounts at(ComparisonAnswer.Group group) {
        return counts(group).at(horizonDays);
    }

    private GroupCounts counts(ComparisonAnswer.Group group) {
        GroupCounts found = counts.get(group.name());
        if (found == null) {
            throw new IllegalArgumentException("No such group: " + group.name() + ".");
        }
        return found;
    }

    private static Optional<Proportion> failed(ComparisonAnswer.Group group) {
        Share share = group.cases().failure().share();
        return Optional.ofNullable(share).map(shown -> new Proportion(shown.count(), shown.of()));
    }

    /** Where their number and the median are told: the difference tells of all of them as the median does. */
    private static Optional<Long> pairs(ComparisonAnswer.Group group) {
        return group.cases().typical().median() == null
                ? Optional.empty()
                : Optional.ofNullable(group.cases().pairs()).filter(pairs -> pairs > 0);
    }

    private Optional<Differences.OfSurvival> survival() {
        if (rule == null || competes() || !areShown(GroupCounts::anyEvent)) {
            return Optional.empty();
        }
        Map<String, EventCounts> events = new LinkedHashMap<>();
        counts.forEach((name, group) -> events.put(name, group.anyEvent()));
        return LogRank.of(events)
                .map(test -> new Differences.OfSurvival(
                        test.chiSquared(),
                        test.degreesOfFreedom(),
                        test.p(),
                        test.groups().entrySet().stream()
                                .map(group -> new Differences.EventsOfGroup(
                                        group.getKey(),
                                        group.getValue().observed(),
                                        group.getValue().expected()))
                                .toList(),
                        CROSSING));
    }

    private List<Differences.OfIncidence> incidence() {
        if (rule == null || !competes()) {
            return List.of();
        }
        List<CompetingEventCounts> times =
                counts.values().stream().map(GroupCounts::times).toList();
        return times.stream()
                .flatMap(group -> group.causes().stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .filter(cause -> areShown(group -> group.times().only(cause)))
                .flatMap(cause -> incidence(times, cause))
                .toList();
    }

    private static Stream<Differences.OfIncidence> incidence(List<CompetingEventCounts> times, String cause) {
        return Gray.of(times, cause).stream()
                .map(test -> new Differences.OfIncidence(
                        cause, test.chiSquared(), test.degreesOfFreedom(), test.p(), CROSSING));
    }

    private boolean competes() {
        return rule != null && rule.events().stream().anyMatch(event -> event.ending() == EventRule.Ending.COMPETING);
    }

    private boolean areShown(Function<GroupCounts, EventCounts> events) {
        if (minimum.equals(MinimumCell.NONE)) {
            return true;
        }
        return counts.values().stream().allMatch(group -> events.apply(group).events() >= minimum.people())
                && groups.stream()
                        .map(ComparisonAnswer.Group::timeToEvent)
                        .allMatch(time -> time != null && time.people() != null && time.events() != null);
    }
}

package org.candorregistry.core.comparison;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.candorregistry.core.statistics.ClassCounts;
import org.candorregistry.core.statistics.GoalClass;
import org.candorregistry.core.statistics.GoalCounts;
import org.candorregistry.core.statistics.Histogram;
import org.candorregistry.core.statistics.MinimumCell;
import org.candorregistry.core.statistics.PublishedTable;

/**
 * Whoever has the answer with a split and the answer without takes what is shown of the groups from what is shown of all.
 * What is left is the number of those groups together of which it is not shown: nobody, or not too few.
 */
class PairsDifferencingPropertyTest {

    private static final int MINIMUM = 5;
    private static final MinimumCell CELL = new MinimumCell(MINIMUM);
    private static final ResponderThreshold TWO = threshold("two", 2);
    private static final ResponderThreshold FOUR = threshold("four", 4);

    /** How many people of a group failed without a score, failed with one, and reached each improvement otherwise. */
    private record People(int unscored, int scoredFailures, int ofOne, int ofTwo, int ofFour, int responded) {

        HorizonCounts counts() {
            Histogram failed = histogram(Map.of(1, scoredFailures));
            Histogram others = histogram(Map.of(1, ofOne, 2, ofTwo, 4, ofFour));
            GoalCounts goals = new GoalCounts(
                    new ClassCounts(Map.of(
                            GoalClass.FAILURE_EVENT, (long) unscored + scoredFailures, GoalClass.GOAL_MET, others.n())),
                    Map.of("conversion-to-surgery", (long) unscored + scoredFailures));
            Histogram pairs = failed.merge(others);
            return new HorizonCounts(
                    goals, pairs, others, new ResponderCounts(pairs.n(), Math.min(responded, pairs.n())));
        }
    }

    @Property(tries = 2000, seed = "20261126")
    void whatIsLeftIsNobodyOrNotTooFew(@ForAll("groups") List<People> people) {
        Map<String, HorizonCounts> groups = new LinkedHashMap<>();
        people.forEach(one -> groups.put("group " + groups.size(), one.counts()));
        HorizonCounts all = groups.values().stream().reduce(HorizonCounts.none(), HorizonCounts::merge);
        Map<String, PublishedPairs> shown = published(groups);
        PublishedPairs ofAll = alone(all);

        attack(
                groups,
                shown,
                ofAll,
                PublishedPairs::pairs,
                counts -> counts.improvements().n());
        attack(groups, shown, ofAll, PublishedPairs::pairs, PairsDifferencingPropertyTest::unscored);
        for (ResponderThreshold threshold : List.of(TWO, FOUR)) {
            Predicate<PublishedPairs> told = pairs -> pairs.thresholds().contains(threshold.id());
            attack(groups, shown, ofAll, told, counts -> reached(counts, threshold));
            attack(groups, shown, ofAll, told, counts -> counts.improvements().n() - reached(counts, threshold));
        }
        attack(
                groups,
                shown,
                ofAll,
                PublishedPairs::responded,
                counts -> counts.responders().responded());
    }

    private static void attack(
            Map<String, HorizonCounts> groups,
            Map<String, PublishedPairs> shown,
            PublishedPairs ofAll,
            Predicate<PublishedPairs> told,
            ToLongFunction<HorizonCounts> number) {
        if (!told.test(ofAll)) {
            return;
        }
        long left = groups.entrySet().stream()
                .filter(group -> !told.test(requireNonNull(shown.get(group.getKey()))))
                .mapToLong(group -> number.applyAsLong(group.getValue()))
                .sum();
        assertThat(left)
                .satisfiesAnyOf(
                        nobody -> assertThat(nobody).isZero(),
                        enough -> assertThat(enough).isGreaterThanOrEqualTo(MINIMUM));
    }

    /** Three failures of the small group left no score; twelve of the large one did not either, fifteen in all. */
    @Example
    void ofTwoGroupsTheOneDoesNotTellTheOther() {
        Map<String, HorizonCounts> groups = Map.of(
                "large", new People(12, 12, 20, 20, 20, 30).counts(),
                "small", new People(3, 12, 20, 20, 20, 30).counts());

        assertThat(published(groups).values()).extracting(PublishedPairs::pairs).containsOnly(false);
        assertThat(alone(new People(15, 24, 40, 40, 40, 60).counts()).pairs()).isTrue();
    }

    /** Without a split. */
    private static PublishedPairs alone(HorizonCounts all) {
        return requireNonNull(published(Map.of("all", all)).get("all"));
    }

    private static Map<String, PublishedPairs> published(Map<String, HorizonCounts> groups) {
        Map<String, GoalCounts> goals = new LinkedHashMap<>();
        groups.forEach((group, counts) -> goals.put(group, counts.goals()));
        return PairsTable.of(groups, PublishedTable.of(goals, CELL), List.of(TWO, FOUR), CELL);
    }

    private static long unscored(HorizonCounts counts) {
        return counts.goals().classes().evaluated() - counts.improvements().n();
    }

    private static long reached(HorizonCounts counts, ResponderThreshold threshold) {
        return counts.improvements().countAtLeast(threshold.value());
    }

    private static Histogram histogram(Map<Integer, Integer> counts) {
        return Histogram.ofValues(counts.entrySet().stream()
                .flatMap(cell ->
                        Stream.generate(() -> BigDecimal.valueOf(cell.getKey())).limit(cell.getValue()))
                .toList());
    }

    private static ResponderThreshold threshold(String id, int points) {
        return new ResponderThreshold(id, "MCID", BigDecimal.valueOf(points), "made up", "made up", true);
    }

    @Provide
    Arbitrary<List<People>> groups() {
        Arbitrary<Integer> few = Arbitraries.of(0, 0, 1, 3, 4, 5, 6, 9);
        Arbitrary<Integer> many = Arbitraries.integers().between(0, 20);
        return Combinators.combine(few, few, many, many, many, many)
                .as(People::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(5);
    }
}

package org.candorregistry.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.candorregistry.core.comparison.GroupCountsBuilder.Outcome;
import org.candorregistry.core.instrument.EventRule;
import org.candorregistry.core.instrument.EventRule.Ending;
import org.candorregistry.core.instrument.EventRule.EndingEvent;
import org.candorregistry.core.statistics.CompetingEventCounts;
import org.candorregistry.core.statistics.EventCounts;
import org.candorregistry.core.statistics.GoalClass;
import org.candorregistry.core.statistics.MinimumCell;
import org.candorregistry.core.statistics.WorstRanked;
import org.jspecify.annotations.Nullable;

/**
 * Counted in any parts, by anybody, and merged in any order, a cohort gives the counts of the whole and the answer of the
 * whole, bit for bit: records compare their doubles by their bits.
 */
class SplitCountsPropertyTest {

    private static final int HORIZON = 365;
    private static final List<ResponderThreshold> RESPONDERS =
            List.of(new ResponderThreshold("one", "MCID", new BigDecimal("1.8"), "knees", "Bennell 2021", true));
    private static final EventRule RELAPSE_OR_DEATH = new EventRule(
            false,
            List.of(
                    new EndingEvent("relapse", Ending.EVENT, null),
                    new EndingEvent("graft-failure", Ending.EVENT, null),
                    new EndingEvent("death", Ending.COMPETING, null)));

    /** One goal as a count of one, or several that a source has added up already. */
    private record Goals(String group, int horizonDays, Outcome outcome, boolean synthetic) {}

    private record Times(String group, CompetingEventCounts.Day day) {}

    private record Rows(List<Goals> goals, List<Times> times) {}

    @Property(tries = 300)
    void anyPartsMergedInAnyOrderEqualTheWhole(
            @ForAll("rows") Rows rows, @ForAll @IntRange(min = 1, max = 6) int parts, @ForAll Random random) {
        List<GroupCounts> merged = merged(counted(rows, parts, random), random);
        List<GroupCounts> whole = counted(rows, 1, random).get(0);

        assertThat(merged).isEqualTo(whole);
        for (MinimumCell minimum : List.of(MinimumCell.NONE, new MinimumCell(MinimumCell.LOWEST))) {
            assertThat(new GroupAnswers(null, RESPONDERS, minimum, null, Overlaps.none()).of(merged, HORIZON))
                    .isEqualTo(new GroupAnswers(null, RESPONDERS, minimum, null, Overlaps.none()).of(whole, HORIZON));
            assertThat(new GroupAnswers(RELAPSE_OR_DEATH, List.of(), minimum, null, Overlaps.none())
                            .of(merged, HORIZON))
                    .isEqualTo(new GroupAnswers(RELAPSE_OR_DEATH, List.of(), minimum, null, Overlaps.none())
                            .of(whole, HORIZON));
        }
    }

    /** What an answer derives from the counts of a group may be derived before the parts are merged, too. */
    @Property(tries = 300)
    void whatFollowsFromTheCountsMergesAlike(
            @ForAll("rows") Rows rows, @ForAll @IntRange(min = 1, max = 6) int parts, @ForAll Random random) {
        List<List<GroupCounts>> shards = counted(rows, parts, random);
        for (GroupCounts whole : counted(rows, 1, random).get(0)) {
            List<GroupCounts> ofGroup = shards.stream()
                    .flatMap(List::stream)
                    .filter(part -> part.group().equals(whole.group()))
                    .toList();
            assertThat(ofGroup.stream()
                            .map(part -> part.times().anyEvent())
                            .reduce(new EventCounts(List.of()), EventCounts::merge))
                    .isEqualTo(whole.times().anyEvent());
            assertThat(ofGroup.stream()
                            .map(part -> worstRanked(part.at(HORIZON)))
                            .reduce(worstRanked(HorizonCounts.none()), WorstRanked::merge))
                    .isEqualTo(worstRanked(whole.at(HORIZON)));
        }
    }

    private static WorstRanked worstRanked(HorizonCounts counts) {
        return new WorstRanked(
                counts.withoutFailureEvents(), counts.goals().classes().of(GoalClass.FAILURE_EVENT));
    }

    /** Each row falls into one part; a part may have none. */
    private static List<List<GroupCounts>> counted(Rows rows, int parts, Random random) {
        List<GroupCountsBuilder> builders =
                Stream.generate(GroupCountsBuilder::new).limit(parts).toList();
        rows.goals()
                .forEach(row -> builders.get(random.nextInt(parts))
                        .outcome(row.group(), row.horizonDays(), row.outcome(), row.synthetic()));
        rows.times().forEach(row -> builders.get(random.nextInt(parts)).time(row.group(), row.day()));
        return builders.stream().map(GroupCountsBuilder::build).toList();
    }

    private static List<GroupCounts> merged(List<List<GroupCounts>> parts, Random random) {
        List<GroupCounts> shuffled =
                new ArrayList<>(parts.stream().flatMap(Collection::stream).toList());
        Collections.shuffle(shuffled, random);
        TreeMap<String, GroupCounts> groups = new TreeMap<>();
        shuffled.forEach(part -> groups.merge(part.group(), part, GroupCounts::merge));
        return List.copyOf(groups.values());
    }

    @Provide
    Arbitrary<Rows> rows() {
        Arbitrary<String> group = Arbitraries.of("female", "male", GroupCounts.NOT_RECORDED);
        Arbitrary<Goals> goals = Combinators.combine(
                        group, Arbitraries.of(182, HORIZON), outcome(), Arbitraries.of(false, false, true))
                .as(Goals::new);
        Arbitrary<Times> times = Combinators.combine(group, day()).as(Times::new);
        return Combinators.combine(goals.list().ofMaxSize(60), times.list().ofMaxSize(60))
                .as(Rows::new);
    }

    private static Arbitrary<Outcome> outcome() {
        return Combinators.combine(
                        Arbitraries.of(GoalClass.class),
                        Arbitraries.of("conversion-to-surgery", "repeat-treatment"),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.valueOf(-10), BigDecimal.TEN)
                                .ofScale(1),
                        Arbitraries.of(true, true, false),
                        Arbitraries.longs().between(1, 9))
                .as(SplitCountsPropertyTest::outcome);
    }

    /** A failure may leave no score; what was never scored has none. */
    private static Outcome outcome(
            GoalClass goalClass, String event, BigDecimal improvement, boolean scored, long goals) {
        boolean failed = goalClass == GoalClass.FAILURE_EVENT;
        @Nullable BigDecimal pair = goalClass.evaluated() && (scored || !failed) ? improvement : null;
        return new Outcome(goalClass, failed ? event : null, pair, goals);
    }

    private static Arbitrary<CompetingEventCounts.Day> day() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.of("relapse", "graft-failure", "death", ""),
                        Arbitraries.longs().between(1, 9))
                .as((day, event, people) -> event.isEmpty()
                        ? new CompetingEventCounts.Day(day, Map.of(), people)
                        : new CompetingEventCounts.Day(day, Map.of(event, people), 0));
    }
}

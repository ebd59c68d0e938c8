package org.candorregistry.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Takes curves of groups away from the curve of all, as a reader could who asks the same question with and without a split
 * and reads from each point how many are at risk and how many had each event until then.
 */
class CurveDifferencingPropertyTest {

    private static final MinimumCell MINIMUM = new MinimumCell(5);
    private static final List<Integer> TIME_POINTS = List.of(30, 100, 200, 400);
    private static final Set<String> COMPETING = Set.of("death");
    private static final int START = -1;

    @Property(tries = 1000)
    void noCurveAndNoDifferenceOfCurvesTellsOfTooFew(@ForAll("groups") FollowedGroups followed) {
        attack(followed.groups(), followed.curvesByKind(), followed.together().curvesByKind());
    }

    @Property(tries = 1000)
    void norDoCurvesThatTakeAnyEventAsOne(@ForAll("groups") FollowedGroups followed) {
        PublishedCurves split = followed.curvesOfAnyEvent();
        PublishedCurves whole = followed.together().curvesOfAnyEvent();
        Map<String, CompetingEventCounts> anyEvent = new TreeMap<>();
        followed.groups()
                .forEach(
                        (group, counts) -> anyEvent.put(group, counts.anyEvent().asOnlyCause()));
        attack(anyEvent, split, whole);
        attack(
                followed.groups(),
                split.withKinds(followed.groups()),
                whole.withKinds(followed.together().groups()));
    }

    @Property(tries = 500)
    void noPointTellsWhatItsTableWithholdsNorHelpsToDeriveIt(@ForAll("groups") FollowedGroups followed) {
        PublishedCurves split = followed.curvesByKind();
        PublishedCurves whole = followed.together().curvesByKind();
        List<Map<String, Breakdown>> breakdowns = followed.breakdowns();
        List<SuppressedTable> tables = SuppressedTable.ofAll(breakdowns, MINIMUM);
        List<SuppressedTable> wholes = SuppressedTable.ofAll(followed.together().breakdowns(), MINIMUM);
        for (int i = 0; i < TIME_POINTS.size(); i++) {
            int day = TIME_POINTS.get(i);
            ReadTable read = new ReadTable(breakdowns.get(i), tables.get(i), wholes.get(i), MINIMUM);
            Set<String> told =
                    new HashSet<>(Set.of("FAILURE_EVENT", "FAILURE_EVENT:relapse", "FAILURE_EVENT:death", "GOAL_MET"));
            followed.groups().keySet().stream()
                    .filter(group -> split.days(group).contains(day))
                    .forEach(group -> assertThat(read.tell(group, told)).isEmpty());
            if (whole.days("all").contains(day)) {
                assertThat(read.tell(null, told)).isEmpty();
            }
            assertThat(read.derivableFromEquations())
                    .as("day %s of %s", day, followed)
                    .isEmpty();
        }
    }

    private static void attack(Map<String, CompetingEventCounts> groups, PublishedCurves split, PublishedCurves whole) {
        List<String> shown = groups.keySet().stream()
                .filter(group -> !split.days(group).isEmpty())
                .toList();
        for (int subset = 0; subset < 1 << shown.size(); subset++) {
            List<String> taken = new ArrayList<>();
            for (int i = 0; i < shown.size(); i++) {
                if ((subset >> i & 1) == 1) {
                    taken.add(shown.get(i));
                }
            }
            SortedSet<Integer> days = new TreeSet<>(whole.days("all"));
            taken.forEach(group -> days.retainAll(split.days(group)));
            List<CompetingEventCounts> left = groups.entrySet().stream()
                    .filter(group -> !taken.contains(group.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            if (merged(left).days().isEmpty()) {
                // All groups together are all: their days are known of all, too.
                SortedSet<Integer> ofAll = new TreeSet<>(whole.days("all"));
                taken.forEach(group -> ofAll.addAll(split.days(group)));
                assertTellsOfEnough("all", whole(groups), ofAll);
                if (tell(split, taken)) {
                    assertIsEnough("all after the last day", ownEventsAfter(whole(groups), ofAll));
                }
            }
            assertTellsOfEnough("all without " + taken, merged(left), days);
            assertTellsOfEnough(
                    taken.toString(),
                    merged(taken.stream().map(group -> counts(groups, group)).toList()),
                    days);
            if (tell(whole, List.of("all")) && tell(split, taken)) {
                assertIsEnough("all without " + taken + " after the last day", ownEventsAfter(merged(left), days));
            }
        }
    }

    private static boolean tell(PublishedCurves curves, List<String> groups) {
        return groups.stream()
                .allMatch(group -> curves.events(group, COMPETING).value().isPresent());
    }

    private static void assertTellsOfEnough(String whose, CompetingEventCounts counts, SortedSet<Integer> days) {
        int before = START;
        for (int day : days) {
            assertIsEnough(whose + " at risk on day " + day, counts.anyEvent().atRisk(day));
            Map<String, Long> until = counts.eventsUntil(before);
            for (Map.Entry<String, Long> cause : counts.eventsUntil(day).entrySet()) {
                assertIsEnough(
                        whose + " with " + cause.getKey() + " after day " + before + " until " + day,
                        cause.getValue() - until.getOrDefault(cause.getKey(), 0L));
            }
            before = day;
        }
    }

    private static void assertIsEnough(String whose, long people) {
        assertThat(MINIMUM.isTooFew(people)).as("%s: %s", whose, people).isFalse();
    }

    private static long ownEventsAfter(CompetingEventCounts counts, SortedSet<Integer> days) {
        return counts.days().stream()
                .filter(day -> days.isEmpty() || day.day() > days.last())
                .mapToLong(day -> day.allEvents() - day.events("death"))
                .sum();
    }

    private static CompetingEventCounts whole(Map<String, CompetingEventCounts> groups) {
        return merged(List.copyOf(groups.values()));
    }

    private static CompetingEventCounts counts(Map<String, CompetingEventCounts> groups, String group) {
        return groups.getOrDefault(group, CompetingEventCounts.of(List.of()));
    }

    private static CompetingEventCounts merged(List<CompetingEventCounts> parts) {
        return parts.stream().reduce(CompetingEventCounts.of(List.of()), CompetingEventCounts::merge);
    }

    @Provide
    Arbitrary<FollowedGroups> groups() {
        Arbitrary<Long> people = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.longs().between(1, 4)),
                Tuple.of(3, Arbitraries.longs().between(5, 14)));
        Arbitrary<CompetingEventCounts.Day> day = Combinators.combine(
                        Arbitraries.integers().between(0, 450), Arbitraries.of("relapse", "death", ""), people)
                .as((on, event, many) -> event.isEmpty()
                        ? new CompetingEventCounts.Day(on, Map.of(), many)
                        : new CompetingEventCounts.Day(on, Map.of(event, many), 0));
        Arbitrary<CompetingEventCounts> group = Combinators.combine(
                        day.list().ofMaxSize(6), Arbitraries.longs().between(0, 40))
                .as((days, wellAtTheEnd) -> {
                    List<CompetingEventCounts.Day> all = new ArrayList<>(days);
                    all.add(new CompetingEventCounts.Day(500, Map.of(), wellAtTheEnd));
                    return CompetingEventCounts.of(all);
                });
        return group.list().ofMinSize(1).ofMaxSize(4).map(list -> {
            TreeMap<String, CompetingEventCounts> named = new TreeMap<>();
            list.forEach(counts -> named.put("group " + named.size(), counts));
            return new FollowedGroups(named, TIME_POINTS, MINIMUM);
        });
    }
}

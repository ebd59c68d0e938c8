package org.candorregistry.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PublishedCurveTest {

    private static final MinimumCell ELEVEN = MinimumCell.DEFAULT;

    /** 100 people: 4 events until day 30, 16 until day 60, 16 still until day 90, 90 until day 120. */
    private static final EventCounts HUNDRED = EventCounts.of(List.of(
            new EventCounts.Day(20, 4, 0),
            new EventCounts.Day(50, 12, 0),
            new EventCounts.Day(80, 0, 1),
            new EventCounts.Day(110, 74, 0),
            new EventCounts.Day(130, 0, 9)));

    @Test
    void aPointIsShownWhereEnoughPeopleHadTheEventSinceTheLastOne() {
        PublishedCurves curves = followed(ELEVEN, 10, 30, 60, 90, 120, 140).curvesOfAnyEvent();
        assertThat(KaplanMeier.of(HUNDRED).publish(days(10, 30, 60, 90, 120, 140), curves.days("x")))
                .extracting(point -> point.point().getClass().getSimpleName())
                .containsExactly("Shown", "Withheld", "Shown", "Shown", "Withheld", "Absent");
    }

    @Test
    void whoMayReadEachRecordSeesEverything() {
        PublishedCurves curves = followed(MinimumCell.NONE, 30, 120).curvesByKind();
        assertThat(curves.days("x")).containsExactly(30, 120);
        assertThat(curves.people("x")).isEqualTo(Disclosure.shown(100L));
        assertThat(curves.events("x", Set.of())).isEqualTo(Disclosure.shown(90L));
    }

    @Test
    void aRareCompetingEventWithholdsThePointOfEveryCause() {
        CompetingEventCounts counts = CompetingEventCounts.of(List.of(
                new CompetingEventCounts.Day(20, Map.of("relapse", 15L, "death", 2L), 0),
                new CompetingEventCounts.Day(90, Map.of("death", 9L), 40)));
        FollowedGroups followed = new FollowedGroups(new TreeMap<>(Map.of("x", counts)), List.of(30, 90), ELEVEN);
        assertThat(followed.curvesByKind().days("x")).containsExactly(90);
        // Any event as one: 17 until day 30, and 9 more until day 90 are too few.
        assertThat(followed.curvesOfAnyEvent().days("x")).containsExactly(30);
        assertThat(followed.curvesOfAnyEvent().withKinds(Map.of("x", counts)).days("x"))
                .isEmpty();
    }

    /** 60 − 12 − 40 = 8 of the third group had the event: nobody's curve is shown at day 100, and at day 300 everybody's. */
    @Test
    void theCurvesOfTheOtherGroupsDoNotGiveAwayTheOneThatIsTooSmall() {
        FollowedGroups followed = new FollowedGroups(
                new TreeMap<>(Map.of("a", events(180, 12, 20), "b", events(180, 40, 20), "c", events(180, 8, 20))),
                List.of(100, 300),
                ELEVEN);
        assertThat(followed.together().curvesOfAnyEvent().days("all")).containsExactly(100, 300);
        for (String group : List.of("a", "b", "c")) {
            assertThat(followed.curvesOfAnyEvent().days(group)).as(group).containsExactly(300);
        }
    }

    /** 20 people of whom 3 had the event: with the next larger group they are 23 of 120. */
    @Test
    void aSmallGroupIsWithheldTogetherWithTheNextLargerOne() {
        FollowedGroups followed = new FollowedGroups(
                new TreeMap<>(Map.of("a", events(17, 3, 0), "b", events(80, 20, 0), "c", events(200, 30, 0))),
                List.of(100),
                ELEVEN);
        assertThat(followed.curvesOfAnyEvent().days("a")).isEmpty();
        assertThat(followed.curvesOfAnyEvent().days("b")).isEmpty();
        assertThat(followed.curvesOfAnyEvent().days("c")).containsExactly(100);
    }

    /** 4 improved, beside whom the 30 who met their goal are withheld: 34 at risk would tell them. */
    @Test
    void aPointIsWithheldWhereItWouldTellWhatItsTableWithholds() {
        GoalCounts goals = new GoalCounts(
                new ClassCounts(Map.of(GoalClass.FAILURE_EVENT, 12L, GoalClass.GOAL_MET, 30L, GoalClass.IMPROVED, 4L)),
                Map.of("event", 12L));
        PublishedTable table = PublishedTable.of(Map.of("x", goals), ELEVEN);
        assertThat(table.group("x").of(GoalClass.GOAL_MET).isWithheld()).isTrue();
        assertThat(PublishedCurves.ofAnyEvent(Map.of("x", events(34, 12, 0)), new TreeMap<>(Map.of(100, table)), ELEVEN)
                        .days("x"))
                .isEmpty();
    }

    @Test
    void howManyPeopleIsNotToldWhereItTellsHowManyEventsHaveNoDay() {
        CompetingEventCounts timed = events(80, 20, 0);
        GoalCounts withThreeMore = new GoalCounts(
                new ClassCounts(Map.of(GoalClass.FAILURE_EVENT, 23L, GoalClass.GOAL_MET, 80L)), Map.of("event", 23L));
        PublishedTable table = PublishedTable.of(Map.of("x", withThreeMore), ELEVEN);
        assertThat(PublishedCurves.ofAnyEvent(Map.of("x", timed), new TreeMap<>(Map.of(100, table)), ELEVEN)
                        .people("x")
                        .isWithheld())
                .isTrue();
    }

    @Test
    void aMedianIsWithheldWhereFewHadTheEventOrFewAreLeft() {
        EventCounts small = EventCounts.of(List.of(new EventCounts.Day(5, 8, 0), new EventCounts.Day(9, 4, 2)));
        PublishedMedian median = KaplanMeier.of(small).publishMedian(BandType.LOG_LOG, Level.DEFAULT, ELEVEN);
        assertThat(median.days().isWithheld()).isTrue();
        PublishedMedian large = KaplanMeier.of(HUNDRED).publishMedian(BandType.LOG_LOG, Level.DEFAULT, ELEVEN);
        assertThat(large.days()).isEqualTo(Disclosure.shown(110.0));
    }

    private static FollowedGroups followed(MinimumCell minimum, Integer... timePoints) {
        return new FollowedGroups(new TreeMap<>(Map.of("x", HUNDRED.asOnlyCause())), List.of(timePoints), minimum);
    }

    /** Events on day 50 and on day 200; who had none is well on day 500. */
    private static CompetingEventCounts events(long well, long first, long second) {
        return CompetingEventCounts.of(List.of(
                new CompetingEventCounts.Day(50, Map.of("event", first), 0),
                new CompetingEventCounts.Day(200, Map.of("event", second), 0),
                new CompetingEventCounts.Day(500, Map.of(), well)));
    }

    private static SortedSet<Integer> days(Integer... days) {
        return new TreeSet<>(List.of(days));
    }
}

package org.candorregistry.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candorregistry.core.comparison.GroupCountsBuilder.Outcome;
import org.candorregistry.core.instrument.EventRule;
import org.candorregistry.core.instrument.EventRule.Ending;
import org.candorregistry.core.instrument.EventRule.EndingEvent;
import org.candorregistry.core.statistics.CompetingEventCounts;
import org.candorregistry.core.statistics.GoalClass;
import org.candorregistry.core.statistics.MinimumCell;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/**
 * Three groups of 212, 240 and 208 people: 12, 40 and 8 died on day 50, 20 of each on day 200, and 180 were well on day
 * 500. An absent part is a failed test, so this class is not checked for null.
 */
@NullUnmarked
class GroupAnswersTest {

    private static final EventRule DEATH = new EventRule(false, List.of(new EndingEvent("death", Ending.EVENT, null)));
    private static final EventRule RELAPSE = new EventRule(
            false,
            List.of(new EndingEvent("relapse", Ending.EVENT, null), new EndingEvent("death", Ending.COMPETING, null)));

    private final List<GroupCounts> groups = groups();

    @Test
    void theSurvivalOfTheLargeGroupsDoesNotGiveAwayTheEightDeathsOfTheSmall() {
        for (ComparisonAnswer.Group group : answers(DEATH, MinimumCell.DEFAULT)) {
            TimeToEvent time = group.timeToEvent();
            assertThat(time.withheld()).as(group.name()).containsExactly("timeToEvent.survival.100");
            assertThat(time.survival()).extracting(TimeToEvent.Point::day).containsExactly(300);
            assertThat(time.events())
                    .isEqualTo(group.name().equals("b") ? 60 : group.name().equals("a") ? 32 : 28);
        }
    }

    @Test
    void noIncidenceDoesEither() {
        for (ComparisonAnswer.Group group : answers(RELAPSE, MinimumCell.DEFAULT)) {
            assertThat(group.timeToEvent().survival()).isEmpty();
            assertThat(group.timeToEvent().withheld())
                    .as(group.name())
                    .containsExactly("timeToEvent.eventFree.100", "timeToEvent.incidence.death.100");
            assertThat(group.timeToEvent().incidence().get(0).points())
                    .extracting(TimeToEvent.Point::day)
                    .containsExactly(300);
            // Of 212, 240 and 208, so many died until day 300; all others were seen after it.
            double died = group.name().equals("b") ? 60 / 240d : group.name().equals("a") ? 32 / 212d : 28 / 208d;
            TimeToEvent.Point free = group.timeToEvent().eventFree().get(0);
            assertThat(free.day()).isEqualTo(300);
            assertThat(free.probability()).isCloseTo(1 - died, within(1e-12));
        }
    }

    /** Of 660, 60 died on day 50 and 60 on day 200: 1 - 60/660 = 10/11, then 540/660 = 9/11. */
    @Test
    void withoutASplitBothDaysAreShown() {
        GroupCounts all = groups.stream().reduce(GroupCounts::merge).orElseThrow();
        TimeToEvent time = new GroupAnswers(DEATH, List.of(), MinimumCell.DEFAULT, null, Overlaps.none())
                .of(List.of(all), 300)
                .get(0)
                .timeToEvent();
        assertThat(time.survival())
                .extracting(point -> Math.round(point.probability() * 11))
                .containsExactly(10L, 9L);
        assertThat(time.people()).isEqualTo(660);
    }

    @Test
    void aClinicSeesEveryPointAndStepOfItsOwn() {
        for (ComparisonAnswer.Group group : answers(DEATH, MinimumCell.NONE)) {
            assertThat(group.timeToEvent().withheld()).isEmpty();
            assertThat(group.timeToEvent().survival())
                    .extracting(TimeToEvent.Point::day)
                    .containsExactly(100, 300);
            assertThat(group.timeToEvent().curve())
                    .extracting(TimeToEvent.Point::day)
                    .containsExactly(50, 200, 500);
        }
    }

    private List<ComparisonAnswer.Group> answers(EventRule rule, MinimumCell minimum) {
        return new GroupAnswers(rule, List.of(), minimum, null, Overlaps.none()).of(groups, 300);
    }

    private static List<GroupCounts> groups() {
        List<GroupCounts> groups = new ArrayList<>();
        Map.of("a", 12, "b", 40, "c", 8).forEach((name, early) -> {
            GroupCountsBuilder counts = new GroupCountsBuilder();
            outcomes(counts, name, 100, early, 200);
            outcomes(counts, name, 300, early + 20, 180);
            counts.time(name, new CompetingEventCounts.Day(50, Map.of("death", (long) early), 0));
            counts.time(name, new CompetingEventCounts.Day(200, Map.of("death", 20L), 0));
            counts.time(name, new CompetingEventCounts.Day(500, Map.of(), 180));
            groups.addAll(counts.build());
        });
        return groups;
    }

    private static void outcomes(GroupCountsBuilder counts, String group, int days, long failed, long met) {
        counts.outcome(group, days, new Outcome(GoalClass.FAILURE_EVENT, "death", null, failed), false);
        counts.outcome(group, days, new Outcome(GoalClass.GOAL_MET, null, null, met), false);
    }
}

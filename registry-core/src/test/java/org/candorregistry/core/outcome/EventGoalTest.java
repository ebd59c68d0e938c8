package org.candorregistry.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorregistry.core.statistics.GoalClass.DIED;
import static org.candorregistry.core.statistics.GoalClass.FAILURE_EVENT;
import static org.candorregistry.core.statistics.GoalClass.GOAL_MET;
import static org.candorregistry.core.statistics.GoalClass.UNCHANGED;
import static org.candorregistry.core.statistics.GoalClass.WITHDRAWN;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.candorregistry.core.followup.TimePoint;
import org.candorregistry.core.instrument.EventRule;
import org.candorregistry.core.instrument.EventRule.Ending;
import org.candorregistry.core.instrument.EventRule.EndingEvent;
import org.candorregistry.core.statistics.GoalClass;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventGoalTest {

    private static final TimePoint AT_365 = new TimePoint(365, "12 months", 274, 547);
    private static final TimePoint AT_28 = new TimePoint(28, "day 28", 14, 64);

    private final EventGoal survival = new EventGoal(
            new EventRule(false, List.of(new EndingEvent("death", Ending.EVENT, null))), Set.of("death", "relapse"));
    private final EventGoal engraftment = new EventGoal(
            new EventRule(
                    true,
                    List.of(
                            new EndingEvent("neutrophil-engraftment", Ending.EVENT, null),
                            new EndingEvent("death", Ending.COMPETING, null))),
            Set.of("death", "relapse"));
    private final EventGoal noSurgery = new EventGoal(
            new EventRule(
                    false,
                    List.of(
                            new EndingEvent("conversion-to-surgery", Ending.EVENT, null),
                            new EndingEvent("death", Ending.COMPETING, null))),
            Set.of("conversion-to-surgery"));

    @Test
    void aFearedEventByTheHorizonIsAFailure() {
        assertThat(survival.at(AT_365, course(List.of(), event(365, "death"))))
                .extracting(Result::goalClass, Result::failureEvent)
                .containsExactly(FAILURE_EVENT, "death");
    }

    @Test
    void freeOfAFearedEventUntilTheHorizonTheGoalIsMet() {
        assertThat(at(survival, AT_365, course(List.of(365)))).isEqualTo(GOAL_MET);
        assertThat(at(survival, AT_365, course(List.of(), event(366, "death")))).isEqualTo(GOAL_MET);
    }

    /** Known on day 200 to have happened; whether by day 28 nobody knows. */
    @Test
    void anEventWithoutADayIsClaimedFromTheDayItIsKnownOn() {
        Course undated = course(List.of(400), new EventOnDay(200, "conversion-to-surgery", null, false, false));
        assertThat(at(noSurgery, AT_28, undated)).isNull();
        assertThat(at(noSurgery, AT_365, undated)).isEqualTo(FAILURE_EVENT);
        assertThat(at(survival, AT_365, undated)).isEqualTo(GOAL_MET);
    }

    @Test
    void notFollowedUntilTheHorizonNothingIsClaimed() {
        assertThat(at(survival, AT_365, course(List.of(364)))).isNull();
        assertThat(at(engraftment, AT_28, course(List.of(27)))).isNull();
    }

    @Test
    void aHopedForEventByTheHorizonMeetsTheGoal() {
        assertThat(at(engraftment, AT_28, course(List.of(), event(28, "neutrophil-engraftment"))))
                .isEqualTo(GOAL_MET);
        assertThat(at(engraftment, AT_365, course(List.of(), event(28, "neutrophil-engraftment"), event(80, "death"))))
                .isEqualTo(GOAL_MET);
    }

    @Test
    void followedUntilTheHorizonWithoutTheHopedForEventIsNoChange() {
        assertThat(at(engraftment, AT_28, course(List.of(28)))).isEqualTo(UNCHANGED);
        assertThat(at(engraftment, AT_28, course(List.of(), event(29, "neutrophil-engraftment"))))
                .isEqualTo(UNCHANGED);
    }

    @Test
    void aDeathThatCompetesIsAFailureOnlyInTheFailureSet() {
        assertThat(at(engraftment, AT_28, course(List.of(), event(12, "death"))))
                .isEqualTo(FAILURE_EVENT);
        assertThat(at(noSurgery, AT_365, course(List.of(), event(12, "death")))).isEqualTo(DIED);
        assertThat(at(noSurgery, AT_365, course(List.of(), event(366, "death"))))
                .isEqualTo(GOAL_MET);
    }

    @Test
    void anotherCompetingEventIsAFailure() {
        EventGoal nonRelapseMortality = new EventGoal(
                new EventRule(
                        false,
                        List.of(
                                new EndingEvent("death", Ending.EVENT, null),
                                new EndingEvent("relapse", Ending.COMPETING, null))),
                Set.of("death"));
        assertThat(at(nonRelapseMortality, AT_365, course(List.of(), event(40, "relapse"), event(400, "death"))))
                .isEqualTo(FAILURE_EVENT);
    }

    @Test
    void consentThatEndsBeforeTheHorizonMakesTheGoalWithdrawnUnlessTheEventHadCome() {
        Course withdrawn = new Course(Map.of(), List.of(), List.of(90), 100);
        assertThat(at(survival, AT_365, withdrawn)).isEqualTo(WITHDRAWN);
        Course engraftedBefore = new Course(Map.of(), List.of(event(20, "neutrophil-engraftment")), List.of(), 100);
        assertThat(at(engraftment, AT_365, engraftedBefore)).isEqualTo(GOAL_MET);
    }

    private static @Nullable GoalClass at(EventGoal goal, TimePoint timePoint, Course course) {
        return goal.at(timePoint, course).goalClass();
    }

    private static Course course(List<Integer> contacts, EventOnDay... events) {
        return new Course(Map.of(), Stream.of(events).toList(), contacts, Integer.MAX_VALUE);
    }

    private static EventOnDay event(int day, String kind) {
        return new EventOnDay(day, kind, null, false);
    }
}

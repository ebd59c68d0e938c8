package org.candorregistry.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorregistry.core.statistics.GoalClass.CHANGE_NOT_CLASSIFIED;
import static org.candorregistry.core.statistics.GoalClass.DIED;
import static org.candorregistry.core.statistics.GoalClass.FAILURE_EVENT;
import static org.candorregistry.core.statistics.GoalClass.GOAL_MET;
import static org.candorregistry.core.statistics.GoalClass.NOT_EVALUABLE;
import static org.candorregistry.core.statistics.GoalClass.WITHDRAWN;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candorregistry.core.followup.FollowUpPlan;
import org.candorregistry.core.followup.TimePoint;
import org.candorregistry.core.statistics.GoalClass;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Pain 0 to 10, lower is better. Expected values by hand. */
class ScoredGoalTest {

    private static final TimePoint AT_365 = new TimePoint(365, "12 months", 274, 547);
    private static final FollowUpPlan PLAN = new FollowUpPlan("one", "One visit", -90, 0, false, List.of(AT_365));
    private static final Set<String> FAILURES = Set.of("conversion-to-surgery", "repeat-treatment", "adverse-event");

    private final ScoredGoal toThree = new ScoredGoal("nrs-pain", false, BigDecimal.valueOf(3), false, FAILURES);
    private final ScoredGoal byFour = new ScoredGoal("nrs-pain", false, BigDecimal.valueOf(4), true, FAILURES);

    @Test
    void anAbsoluteTargetIsMetOnReachingIt() {
        assertThat(classOf(toThree, scored(-1, 7).scored(365, 3))).isEqualTo(GOAL_MET); // 3 ≤ 3
        assertThat(classOf(toThree, scored(-1, 7).scored(365, 4))).isEqualTo(CHANGE_NOT_CLASSIFIED); // 4 > 3
    }

    @Test
    void aChangeTargetIsMetOnReachingIt() {
        assertThat(classOf(byFour, scored(-1, 8).scored(365, 4))).isEqualTo(GOAL_MET); // 8 − 4 = 4 ≥ 4
        assertThat(classOf(byFour, scored(-1, 8).scored(365, 5))).isEqualTo(CHANGE_NOT_CLASSIFIED); // 3 < 4
    }

    @Test
    void aTargetIsReachedUpwardsWhereHigherIsBetter() {
        ScoredGoal koos = new ScoredGoal("koos-pain", true, BigDecimal.valueOf(80), false, FAILURES);
        assertThat(classOf(koos, new Story("koos-pain").scored(-1, 50).scored(365, 80)))
                .isEqualTo(GOAL_MET);
        assertThat(classOf(koos, new Story("koos-pain").scored(-1, 50).scored(365, 79)))
                .isEqualTo(CHANGE_NOT_CLASSIFIED);
    }

    @Test
    void aChangeThatDidNotReachTheTargetIsKeptForAThresholdToTell() {
        assertThat(at(toThree, scored(-1, 7).scored(365, 5)).pair().improvement())
                .isEqualByComparingTo("2");
        assertThat(at(toThree, scored(-1, 7).scored(365, 9)).pair().improvement())
                .isEqualByComparingTo("-2");
        assertThat(classOf(toThree, scored(-1, 7).scored(365, 9))).isEqualTo(CHANGE_NOT_CLASSIFIED);
    }

    @Test
    void theBaselineIsTheLastScoreInItsWindow() {
        Story story = scored(-91, 1).scored(-90, 9).scored(-10, 8).scored(0, 7).scored(365, 5);
        assertThat(at(toThree, story).pair().baseline()).isEqualByComparingTo("7");
        assertThat(at(toThree, scored(-91, 9).scored(365, 5)).pair().baseline()).isNull();
        assertThat(at(toThree, scored(-90, 9).scored(365, 5)).pair().baseline()).isEqualByComparingTo("9");
    }

    @Test
    void theFollowUpIsTheScoreClosestToTheHorizonAndOfTwoEquallyCloseTheEarlier() {
        assertThat(followUp(scored(274, 1).scored(350, 2).scored(381, 3))).isEqualByComparingTo("2"); // 15 < 16 days
        assertThat(followUp(scored(360, 4).scored(370, 5))).isEqualByComparingTo("4");
        assertThat(followUp(scored(273, 6).scored(547, 7).scored(548, 8))).isEqualByComparingTo("7");
        assertThat(at(toThree, scored(273, 6).scored(548, 8)).pair().followUp()).isNull();
    }

    @Test
    void withoutABaselineAScoreIsNotEvaluableEvenIfItReachesTheTarget() {
        assertThat(classOf(toThree, scored(365, 2))).isEqualTo(NOT_EVALUABLE);
        assertThat(classOf(byFour, scored(365, 2))).isEqualTo(NOT_EVALUABLE);
    }

    @Test
    void withoutAScoreInTheWindowNothingIsToldThatDoesNotDependOnToday() {
        assertThat(classOf(toThree, scored(-1, 7))).isNull();
        assertThat(classOf(toThree, new Story("nrs-pain"))).isNull();
    }

    @Test
    void anEventOfTheFailureSetCountsUpToTheEndOfTheWindow() {
        Story met = scored(-1, 7).scored(365, 2);
        assertThat(classOf(toThree, met.happened(547, "conversion-to-surgery"))).isEqualTo(FAILURE_EVENT);
        assertThat(classOf(toThree, met.happened(548, "conversion-to-surgery"))).isEqualTo(GOAL_MET);
        assertThat(classOf(toThree, met.happened(1, "relapse"))).isEqualTo(GOAL_MET);
    }

    @Test
    void anEventOfTheFailureSetCountsWithoutBaselineAndKeepsTheScores() {
        assertThat(classOf(toThree, new Story("nrs-pain").happened(20, "repeat-treatment")))
                .isEqualTo(FAILURE_EVENT);
        Result both = at(toThree, scored(-1, 7).scored(365, 2).happened(20, "repeat-treatment"));
        assertThat(both.failureEvent()).isEqualTo("repeat-treatment");
        assertThat(both.pair().improvement()).isEqualByComparingTo("5");
    }

    @Test
    void theFirstFailureEventIsNamedAndADeathOnItsDayComesAfterIt() {
        Story story =
                new Story("nrs-pain").happened(90, "conversion-to-surgery").happened(30, "repeat-treatment");
        assertThat(at(toThree, story).failureEvent()).isEqualTo("repeat-treatment");
        ScoredGoal transplant = new ScoredGoal("nrs-pain", false, BigDecimal.ONE, false, Set.of("death", "relapse"));
        assertThat(at(transplant, new Story("nrs-pain").happened(9, "death").happened(9, "relapse"))
                        .failureEvent())
                .isEqualTo("relapse");
    }

    @Test
    void anAdverseEventFailsAGoalOnlyIfSeriousAndRelated() {
        Story unrelated = scored(-1, 7).scored(365, 2).with(new EventOnDay(5, "adverse-event", 3, false));
        assertThat(classOf(toThree, unrelated)).isEqualTo(GOAL_MET);
        Story related = scored(-1, 7).scored(365, 2).with(new EventOnDay(5, "adverse-event", 3, true));
        assertThat(classOf(toThree, related)).isEqualTo(FAILURE_EVENT);
    }

    @Test
    void aDeathOutsideTheFailureSetIsDiedUnlessTheScoreHadBeenTaken() {
        assertThat(classOf(toThree, scored(-1, 7).happened(547, "death"))).isEqualTo(DIED);
        assertThat(classOf(toThree, scored(-1, 7).happened(548, "death"))).isNull();
        assertThat(classOf(toThree, scored(-1, 7).scored(300, 2).happened(400, "death")))
                .isEqualTo(GOAL_MET);
    }

    @Test
    void aDeathInsideTheFailureSetIsAFailure() {
        ScoredGoal transplant =
                new ScoredGoal("nrs-pain", false, BigDecimal.valueOf(3), false, Set.of("death", "relapse"));
        assertThat(at(transplant, scored(-1, 7).happened(200, "death")))
                .extracting(Result::goalClass, Result::failureEvent)
                .containsExactly(FAILURE_EVENT, "death");
    }

    @Test
    void consentThatEndsBeforeTheHorizonMakesTheGoalWithdrawn() {
        assertThat(classOf(toThree, scored(-1, 7).consentedUntil(364))).isEqualTo(WITHDRAWN);
        assertThat(classOf(toThree, scored(-1, 7).consentedUntil(365))).isNull();
        assertThat(classOf(toThree, scored(-1, 7).happened(364, "withdrawal"))).isEqualTo(WITHDRAWN);
    }

    @Test
    void whatWasObservedAfterConsentEndedDoesNotCount() {
        assertThat(classOf(toThree, scored(-1, 7).scored(365, 2).consentedUntil(364)))
                .isEqualTo(WITHDRAWN);
        assertThat(classOf(
                        toThree,
                        scored(-1, 7).happened(300, "conversion-to-surgery").consentedUntil(299)))
                .isEqualTo(WITHDRAWN);
        assertThat(classOf(toThree, scored(-1, 7).scored(300, 2).consentedUntil(300)))
                .isEqualTo(GOAL_MET);
    }

    private @Nullable GoalClass classOf(ScoredGoal goal, Story story) {
        return at(goal, story).goalClass();
    }

    private Result at(ScoredGoal goal, Story story) {
        return goal.at(AT_365, PLAN, story.course());
    }

    private @Nullable BigDecimal followUp(Story story) {
        return at(toThree, story).pair().followUp();
    }

    private static Story scored(int day, int value) {
        return new Story("nrs-pain").scored(day, value);
    }

    /** What happened, told in any order. */
    private record Story(String measure, List<ScoreOnDay> scores, List<EventOnDay> events, int consentedUntil) {

        Story(String measure) {
            this(measure, List.of(), List.of(), Integer.MAX_VALUE);
        }

        Story scored(int day, int value) {
            List<ScoreOnDay> more = new ArrayList<>(scores);
            more.add(0, new ScoreOnDay(day, BigDecimal.valueOf(value)));
            return new Story(measure, more, events, consentedUntil);
        }

        Story happened(int day, String kind) {
            return with(new EventOnDay(day, kind, null, false));
        }

        Story with(EventOnDay event) {
            List<EventOnDay> more = new ArrayList<>(events);
            more.add(0, event);
            return new Story(measure, scores, more, consentedUntil);
        }

        Story consentedUntil(int day) {
            return new Story(measure, scores, events, day);
        }

        Course course() {
            return new Course(Map.of(measure, scores), events, List.of(), consentedUntil);
        }
    }
}

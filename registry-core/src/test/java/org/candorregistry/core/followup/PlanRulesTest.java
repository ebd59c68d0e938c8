package org.candorregistry.core.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.candorregistry.core.failure.Violation;
import org.junit.jupiter.api.Test;

class PlanRulesTest {

    @Test
    void takesAPlanWhoseWindowsFollowEachOther() {
        assertThat(pointers(plan(new TimePoint(42, "6 weeks", 14, 66), new TimePoint(91, "3 months", 67, 136))))
                .isEmpty();
    }

    @Test
    void refusesWindowsThatOverlapOrDoNotHoldTheirHorizonOrOpenBeforeDayOne() {
        assertThat(pointers(plan(new TimePoint(42, "6 weeks", 14, 66), new TimePoint(91, "3 months", 66, 136))))
                .containsExactly("/timePoints/1/windowOpens");
        assertThat(pointers(plan(new TimePoint(42, "6 weeks", 43, 66)))).containsExactly("/timePoints/0");
        assertThat(pointers(plan(new TimePoint(42, "6 weeks", 0, 66)))).containsExactly("/timePoints/0/windowOpens");
        assertThat(pointers(plan(new TimePoint(42, "6 weeks", 1, 400_000)))).containsExactly("/timePoints/0");
    }

    @Test
    void refusesAMeasureThatIsNotScoredAndALabelTwice() {
        assertThat(pointers(
                        plan(new TimePoint(42, "first", 14, 66, Set.of("os")), new TimePoint(91, "first", 67, 136))))
                .containsExactly("/timePoints/0/label", "/timePoints/0/alsoMeasures", "/timePoints/1/label");
    }

    @Test
    void refusesAPlanThatAsksForNothing() {
        assertThat(pointers(plan())).containsExactly("/timePoints");
    }

    private static FollowUpPlan plan(TimePoint... points) {
        return new FollowUpPlan("knee-1", "Knee", -90, 0, false, List.of(points));
    }

    private static List<String> pointers(FollowUpPlan plan) {
        return PlanRules.violations(new PlanVersion(plan, 1, List.of(), true, "A test", null), Set.of("nrs-pain"))
                .all()
                .stream()
                .map(Violation::pointer)
                .toList();
    }
}

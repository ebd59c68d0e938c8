package org.candorregistry.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.candorregistry.core.followup.TimePoint;
import org.candorregistry.core.instrument.EventRule;
import org.candorregistry.core.instrument.EventRule.Ending;
import org.candorregistry.core.instrument.EventRule.EndingEvent;
import org.candorregistry.core.realdata.RealData;
import org.candorregistry.core.statistics.EventCounts;
import org.candorregistry.core.statistics.GoalClass;
import org.candorregistry.core.statistics.KaplanMeier;
import org.junit.jupiter.api.Test;

/**
 * The 137 transplants of Copelan 1991, from events to survival. Expected: R 4.2, survival 3.5-3 (reference_values.csv of
 * the data); medians as printed by Klein and Moeschberger, example 4.2.
 */
class CopelanLeukaemiaTest {

    private static final Offset<Double> SIX_DIGITS = Offset.offset(5e-7);
    private static final List<EndingEvent> SURVIVAL = List.of(new EndingEvent("death", Ending.EVENT, null));
    private static final List<EndingEvent> DISEASE_FREE =
            List.of(new EndingEvent("relapse", Ending.EVENT, null), new EndingEvent("death", Ending.EVENT, null));
    private static final List<EndingEvent> NON_RELAPSE_MORTALITY =
            List.of(new EndingEvent("death", Ending.EVENT, null), new EndingEvent("relapse", Ending.COMPETING, null));

    private final List<Course> courses = RealData.rows("patients/KMsurv_bmt.csv").stream()
            .map(CopelanLeukaemiaTest::course)
            .toList();

    @Test
    void survivalIsAsRComputesIt() {
        KaplanMeier survival = curve(SURVIVAL, courses);
        assertThat(survival.at(365).orElseThrow().survival()).isCloseTo(0.634143, SIX_DIGITS);
        assertThat(survival.at(1825).orElseThrow().survival()).isCloseTo(0.40246, SIX_DIGITS);
    }

    @Test
    void diseaseFreeSurvivalIsAsRComputesIt() {
        KaplanMeier diseaseFree = curve(DISEASE_FREE, courses);
        assertThat(diseaseFree.at(365).orElseThrow().survival()).isCloseTo(0.583049, SIX_DIGITS);
        assertThat(diseaseFree.at(1095).orElseThrow().survival()).isCloseTo(0.394816, SIX_DIGITS);
    }

    @Test
    void diseaseFreeSurvivalHasThePrintedNumberOfEvents() {
        assertThat(times(DISEASE_FREE).filter(time -> time.status() == TimeToEvent.Status.EVENT))
                .hasSize(83);
        assertThat(times(NON_RELAPSE_MORTALITY).filter(time -> time.status() == TimeToEvent.Status.COMPETING))
                .hasSize(42);
        // 83 first events, of which 42 are relapses
        assertThat(times(NON_RELAPSE_MORTALITY).filter(time -> time.status() == TimeToEvent.Status.EVENT))
                .hasSize(41);
    }

    /** Whoever is classed as alive at a horizon is whoever the curve still counts: at risk at 365 days, R says 86. */
    @Test
    void theGoalsMetAreThePeopleAtRisk() {
        EventGoal goal = new EventGoal(new EventRule(false, SURVIVAL), Set.of("death"));
        TimePoint year = new TimePoint(365, "12 months", 274, 547);
        assertThat(courses.stream().filter(course -> goal.at(year, course).goalClass() == GoalClass.GOAL_MET))
                .hasSize(86);
    }

    private static KaplanMeier curve(List<EndingEvent> ends, List<Course> courses) {
        return KaplanMeier.of(EventCounts.of(courses.stream()
                .map(course -> TimeToEvent.of(ends, course))
                .map(time -> new EventCounts.Day(
                        time.days(),
                        time.status() == TimeToEvent.Status.EVENT ? 1 : 0,
                        time.status() == TimeToEvent.Status.EVENT ? 0 : 1))
                .toList()));
    }

    private Stream<TimeToEvent> times(List<EndingEvent> ends) {
        return courses.stream().map(course -> TimeToEvent.of(ends, course));
    }

    /** t1: death or last contact; t2: relapse where d2. */
    private static Course course(Map<String, String> row) {
        int last = Integer.parseInt(row.getOrDefault("t1", ""));
        List<EventOnDay> events = new ArrayList<>();
        if ("1".equals(row.get("d1"))) {
            events.add(new EventOnDay(last, "death", null, false));
        }
        if ("1".equals(row.get("d2"))) {
            events.add(new EventOnDay(Integer.parseInt(row.getOrDefault("t2", "")), "relapse", null, false));
        }
        return new Course(Map.of(), events, List.of(last), Integer.MAX_VALUE);
    }
}

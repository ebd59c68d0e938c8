package org.candorregistry.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorregistry.core.statistics.GoalClass.FAILURE_EVENT;
import static org.candorregistry.core.statistics.GoalClass.IMPROVED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.database.TestDatabase;
import org.candorregistry.core.database.TestRegistry;
import org.candorregistry.core.followup.FollowUpReport;
import org.candorregistry.core.followup.FollowUpService;
import org.candorregistry.core.followup.NewEvent;
import org.candorregistry.core.followup.NewScore;
import org.candorregistry.core.followup.RecordFollowUp;
import org.candorregistry.core.followup.Reporter;
import org.candorregistry.core.treated.TreatedPeople;
import org.candorregistry.core.treated.TreatedPeople.Person;
import org.junit.jupiter.api.Test;

/**
 * Two treatments of one person: what is told of the one that concerns the same joint fails the goal of the other, however
 * well its scores went. Pain was 7 before and is 4 at a year, an improvement by 3.
 */
class RepeatedTreatmentIT {

    private static final LocalDate TREATED = LocalDate.of(2024, 1, 10);
    private static final int YEAR = 365;

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final TestRegistry REGISTRY = TestRegistry.on(DATABASE);
    private static final UUID CLINIC = REGISTRY.clinic("North");
    private static final TreatedPeople PEOPLE = new TreatedPeople(DATABASE.superuser(), CLINIC);

    private final FollowUpService followUps = REGISTRY.get(FollowUpService.class);
    private final OutcomeService outcomes = REGISTRY.get(OutcomeService.class);

    @Test
    void aConversionToldOfOneTreatmentFailsTheGoalsOfTheSameJoint() {
        Person person = knee();
        UUID left = again(person, 20, "left", "quality-of-life");
        UUID right = again(person, 20, "right", "quality-of-life");
        improved(person);
        record(left, 150, List.of(), List.of(NewEvent.of("conversion-to-surgery", TREATED.plusDays(150))));

        assertThat(atAYear(person.treatment())).isEqualTo("FAILURE_EVENT conversion-to-surgery");
        assertThat(outcomes(right)).extracting(GoalOutcome::goalClass).doesNotContain(FAILURE_EVENT);
    }

    @Test
    void treatingTheSameJointAnewForTheSameGoalFailsIt() {
        Person person = knee();
        improved(person);
        assertThat(atAYear(person.treatment())).isEqualTo(IMPROVED.name());

        again(person, 200, "right", "pain");
        again(person, 200, "left", "quality-of-life");
        refresh(person);
        assertThat(atAYear(person.treatment())).isEqualTo(IMPROVED.name());

        again(person, 300, "left", "pain");
        refresh(person);
        assertThat(atAYear(person.treatment())).isEqualTo("FAILURE_EVENT repeat-treatment");
        assertThat(outcomes(person.treatment()).get(2).goalClass())
                .as("182 days, before it")
                .isNotEqualTo(FAILURE_EVENT);
    }

    @Test
    void theNextOfASeriesIsNoRepeat() {
        Person person = knee();
        UUID second = again(person, 28, "left", "pain");
        PEOPLE.inSeries(second, 2, 28);
        improved(person);

        assertThat(atAYear(person.treatment())).isEqualTo(IMPROVED.name());
    }

    private static Person knee() {
        Person person = PEOPLE.knee(TREATED);
        PEOPLE.at(person.treatment(), "knee", "left");
        PEOPLE.goal(person.treatment(), "nrs-pain", "pain", 3, "conversion-to-surgery", "repeat-treatment");
        PEOPLE.baseline(person.treatment(), "nrs-pain", 7, TREATED.minusDays(1));
        return person;
    }

    private static UUID again(Person person, int day, String side, String domain) {
        UUID treatment = PEOPLE.kneeAgain(person.subject(), TREATED.plusDays(day));
        PEOPLE.at(treatment, "knee", side);
        PEOPLE.goal(treatment, "nrs-pain", domain, 3, "conversion-to-surgery");
        return treatment;
    }

    private void improved(Person person) {
        record(person.treatment(), YEAR, List.of(new NewScore("nrs-pain", BigDecimal.valueOf(4))), List.of());
    }

    private void record(UUID treatment, int day, List<NewScore> scores, List<NewEvent> events) {
        REGISTRY.as(
                CLINIC,
                () -> followUps.record(new RecordFollowUp(
                        treatment, new FollowUpReport(TREATED.plusDays(day), Reporter.CLINICIAN, scores, events))));
    }

    /** As recording the other treatment over the interface does. */
    private void refresh(Person person) {
        REGISTRY.as(CLINIC, () -> {
            outcomes.refresh(List.of(person.treatment()));
            return true;
        });
    }

    private String atAYear(UUID treatment) {
        GoalOutcome year = outcomes(treatment).stream()
                .filter(outcome -> outcome.horizonDays() == YEAR)
                .findFirst()
                .orElseThrow();
        return year.goalClass() + (year.failureEvent() == null ? "" : " " + year.failureEvent());
    }

    private List<GoalOutcome> outcomes(UUID treatment) {
        return REGISTRY.as(CLINIC, () -> outcomes.of(treatment)).get(0).outcomes();
    }
}

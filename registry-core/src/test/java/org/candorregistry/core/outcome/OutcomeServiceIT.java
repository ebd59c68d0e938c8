package org.candorregistry.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.candorregistry.core.database.Refusals.refusal;
import static org.candorregistry.core.statistics.GoalClass.DIED;
import static org.candorregistry.core.statistics.GoalClass.FAILURE_EVENT;
import static org.candorregistry.core.statistics.GoalClass.GOAL_MET;
import static org.candorregistry.core.statistics.GoalClass.IMPROVED;
import static org.candorregistry.core.statistics.GoalClass.MISSED;
import static org.candorregistry.core.statistics.GoalClass.PENDING;
import static org.candorregistry.core.statistics.GoalClass.WITHDRAWN;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.candorregistry.core.database.TestDatabase;
import org.candorregistry.core.database.TestRegistry;
import org.candorregistry.core.followup.FollowUp;
import org.candorregistry.core.followup.FollowUpReport;
import org.candorregistry.core.followup.FollowUpService;
import org.candorregistry.core.followup.NewEvent;
import org.candorregistry.core.followup.NewScore;
import org.candorregistry.core.followup.RecordFollowUp;
import org.candorregistry.core.followup.Reporter;
import org.candorregistry.core.provider.ProviderService;
import org.candorregistry.core.provider.RecordTraining;
import org.candorregistry.core.statistics.GoalClass;
import org.candorregistry.core.subject.RecordSubject;
import org.candorregistry.core.subject.SubjectService;
import org.candorregistry.core.treated.TreatedPeople;
import org.candorregistry.core.treated.TreatedPeople.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Orthopaedic plan: 42, 91, 182, 365, 730 … days; the window of 365 runs from 274 to 547. Today is 2026-03-01. */
@TestInstance(Lifecycle.PER_CLASS)
class OutcomeServiceIT {

    private static final LocalDate TREATED = LocalDate.of(2025, 1, 10);

    private final TestDatabase database = TestDatabase.migrated();
    private final TestRegistry registry = TestRegistry.on(database);
    private final FollowUpService followUps = registry.get(FollowUpService.class);
    private final OutcomeService outcomes = registry.get(OutcomeService.class);
    private final SubjectService subjects = registry.get(SubjectService.class);
    private final ProviderService providers = registry.get(ProviderService.class);
    private final UUID clinic = registry.clinic("North");
    private final TreatedPeople people = new TreatedPeople(database.superuser(), clinic);

    @Test
    void aFollowUpClassesTheGoalsOfItsTreatment() {
        Person person = kneeWithPain();
        report(person, 365, 4);

        GoalTimeline pain = timelines(person).get(0);

        assertThat(pain.outcomes())
                .extracting(GoalOutcome::horizonDays, GoalOutcome::label, GoalOutcome::goalClass)
                .startsWith(
                        tuple(42, "6 weeks", MISSED),
                        tuple(91, "3 months", MISSED),
                        tuple(182, "6 months", MISSED),
                        tuple(365, "12 months", IMPROVED),
                        tuple(730, "24 months", PENDING));
        GoalOutcome year = pain.outcomes().get(3);
        assertThat(year.baseline()).isEqualTo("7");
        assertThat(year.followUp()).isEqualTo("4");
        assertThat(year.improvement()).isEqualTo("3");
        assertThat(year.closesOn()).isEqualTo(TREATED.plusDays(547));
        assertThat(pain.smallestChange())
                .extracting(threshold -> threshold.citation().source())
                .asString()
                .contains("Bennell 2021");
    }

    @Test
    void whatIsNotYetClosedIsPendingAndMissedTheDayAfterItCloses() {
        LocalDate today = LocalDate.now(registry.clock());
        Person closesToday = knee(today.minusDays(66));
        Person closedYesterday = knee(today.minusDays(67));
        as(() -> {
            outcomes.refresh(List.of(closesToday.treatment(), closedYesterday.treatment()));
            return true;
        });
        assertThat(timelines(closesToday).get(0).outcomes().get(0).goalClass()).isEqualTo(PENDING);
        assertThat(timelines(closedYesterday).get(0).outcomes().get(0).goalClass())
                .isEqualTo(MISSED);
    }

    @Test
    void aCorrectionClassesAnew() {
        Person person = kneeWithPain();
        FollowUp first = report(person, 365, 4);
        as(() -> followUps.correct(first.id(), 1, scored(365, 2)));
        assertThat(classAtAYear(person)).isEqualTo(GOAL_MET);
        as(() -> followUps.correct(
                first.id(), 2, new FollowUpReport(TREATED.plusDays(365), Reporter.PATIENT, List.of(), List.of())));
        assertThat(classAtAYear(person)).isEqualTo(PENDING);
    }

    @Test
    void aDeathClassesEveryTreatmentOfThePerson() {
        Person person = kneeWithPain();
        UUID second = people.kneeAgain(person.subject(), TREATED.plusDays(20));
        people.goal(second, "nrs-pain", "pain", 3, "conversion-to-surgery");
        record(person, happened(200, NewEvent.death(TREATED.plusDays(200), "other")));
        assertThat(as(() -> outcomes.of(second)).get(0).outcomes())
                .extracting(GoalOutcome::goalClass)
                .endsWith(DIED, DIED);
        assertThat(classAtAYear(person)).isEqualTo(DIED);
    }

    @Test
    void onlyASeriousAndRelatedAdverseEventFailsAGoal() {
        Person unlikely = kneeWithPain();
        record(unlikely, happened(20, adverse(true, "unlikely")));
        Person possible = kneeWithPain();
        record(possible, happened(20, adverse(true, "possible")));
        Person minor = kneeWithPain();
        record(minor, happened(20, adverse(false, "certain")));

        assertThat(classAtAYear(unlikely)).isEqualTo(PENDING);
        assertThat(classAtAYear(possible)).isEqualTo(FAILURE_EVENT);
        assertThat(classAtAYear(minor)).isEqualTo(PENDING);
    }

    @Test
    void withoutAPublishedThresholdOfTheConditionAChangeIsNotClassed() {
        Person person = people.knee(TREATED);
        people.goal(person.treatment(), "eq-vas", "quality-of-life", 90);
        people.baseline(person.treatment(), "eq-vas", 50, TREATED.minusDays(1));
        record(
                person,
                new FollowUpReport(
                        TREATED.plusDays(365),
                        Reporter.PATIENT,
                        List.of(new NewScore("eq-vas", BigDecimal.valueOf(70))),
                        List.of()));
        GoalTimeline health = timelines(person).get(0);
        assertThat(health.smallestChange()).isNull();
        assertThat(health.outcomes().get(3))
                .extracting(GoalOutcome::goalClass, GoalOutcome::improvement)
                .containsExactly(GoalClass.CHANGE_NOT_CLASSIFIED, BigDecimal.valueOf(20));
    }

    @Test
    void timeToAnEventRunsToTheEventOrTheLastContact() {
        Person person = people.leukaemia(TREATED);
        people.eventGoal(person.treatment(), "os", "survival", "death", "relapse");
        people.eventGoal(person.treatment(), "anc-engraftment", "engraftment", "death");
        record(person, happened(30, NewEvent.of("neutrophil-engraftment", TREATED.plusDays(19))));
        record(person, happened(370));

        List<GoalTimeline> timelines = timelines(person);

        assertThat(timelines)
                .extracting(GoalTimeline::measure, GoalTimeline::time)
                .containsExactly(
                        tuple(
                                "anc-engraftment",
                                new TimeToEvent(19, TimeToEvent.Status.EVENT, "neutrophil-engraftment")),
                        tuple("os", new TimeToEvent(370, TimeToEvent.Status.CENSORED, null)));
        assertThat(timelines.get(0).outcomes().get(0).goalClass()).isEqualTo(GOAL_MET);
        // Day 28, 100, 182, 365 are behind the last contact; the window of 730 has not closed.
        assertThat(timelines.get(1).outcomes())
                .extracting(GoalOutcome::goalClass)
                .startsWith(GOAL_MET, GOAL_MET, GOAL_MET, GOAL_MET, PENDING);
    }

    @Test
    void withdrawalOfConsentClassesAnewAndHidesTheGoalFromResearch() {
        Person person = kneeWithPain();
        report(person, 42, 5);
        assertThat(research(person)).containsOnly(true);
        people.consent(person.subject(), "REGISTRY", TREATED, TREATED.plusDays(100));
        people.consent(person.subject(), "RESEARCH", TREATED, TREATED.plusDays(100));
        as(() -> {
            outcomes.refresh(List.of(person.treatment()));
            return true;
        });
        assertThat(timelines(person).get(0).outcomes())
                .extracting(GoalOutcome::goalClass)
                .startsWith(IMPROVED, MISSED, WITHDRAWN, WITHDRAWN);
        assertThat(research(person)).containsOnly(false);
    }

    @Test
    void theFactorsAreThoseOfTheDayOfTreatment() {
        Person person = kneeWithPain();
        report(person, 42, 5);
        assertThat(registry.everything()
                        .sql("""
                                SELECT condition, product_class, cell_source, donor_relation, preparation_method,
                                       training_level, age_band, sex, severity, treatment_year, evidence_tier, synthetic
                                  FROM goal_fact WHERE treatment_id = :treatment
                                """)
                        .param("treatment", person.treatment())
                        .query()
                        .singleRow()
                        .values())
                .containsExactly(
                        "knee-osteoarthritis",
                        "bmac",
                        "bmac",
                        "autologous",
                        "centrifuge-single",
                        "NONE_DOCUMENTED",
                        "45-49",
                        "female",
                        "kl-2",
                        2025,
                        "EXPERIMENTAL",
                        false);
    }

    @Test
    void theFactorsFollowCorrectionsOfTheSubjectAndOfTraining() {
        TreatedPeople ofAnotherProvider = new TreatedPeople(database.superuser(), clinic);
        Person person = ofAnotherProvider.knee(TREATED);
        ofAnotherProvider.goal(person.treatment(), "nrs-pain", "pain", 3);
        as(() -> subjects.replace(
                person.subject(), 1, new RecordSubject("S-" + UUID.randomUUID(), TREATED.getYear() - 47, "male")));
        as(() -> providers.recordTraining(
                ofAnotherProvider.provider(),
                new RecordTraining(
                        "FELLOWSHIP",
                        "board-sports",
                        "College",
                        TREATED.minusYears(2),
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null)));
        assertThat(registry.everything()
                        .sql("SELECT sex || ' ' || training_level FROM goal_fact WHERE treatment_id = :treatment")
                        .param("treatment", person.treatment())
                        .query(String.class)
                        .single())
                .isEqualTo("male FELLOWSHIP");
    }

    @Test
    void anAgeThatNobodyKnowsHasNoBand() {
        Person person = kneeWithPain();
        people.forgetAge(person.treatment());
        report(person, 42, 5);
        assertThat(registry.everything()
                        .sql("SELECT age_band IS NULL FROM goal_fact WHERE treatment_id = :treatment")
                        .param("treatment", person.treatment())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void anotherClinicsOutcomesAreUnknown() {
        Person person = kneeWithPain();
        report(person, 42, 5);
        UUID south = registry.clinic("South");
        assertThat(refusal(() -> registry.as(south, () -> outcomes.of(person.treatment()))))
                .isEqualTo("treatment-unknown");
    }

    /** Each writer reads before the others commit; whoever comes last must see what all of them wrote. */
    @Test
    void whoWritesAtTheSameTimeLosesNothing() {
        for (int round = 0; round < 10; round++) {
            Person person = kneeWithPain();
            List.of(42, 91, 182, 365).parallelStream().forEach(day -> report(person, day, 5));
            assertThat(timelines(person).get(0).outcomes())
                    .extracting(GoalOutcome::goalClass)
                    .startsWith(IMPROVED, IMPROVED, IMPROVED, IMPROVED);
        }
    }

    @Test
    void manyTreatmentsAreClassedInOneGo() {
        List<RecordFollowUp> commands = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Person person = kneeWithPain();
            for (int day : new int[] {42, 91, 182, 365}) {
                commands.add(new RecordFollowUp(person.treatment(), scored(day, i % 10)));
            }
        }
        as(() -> followUps.recordAll(commands));
        Map<String, Object> counted = registry.everything()
                .sql("SELECT count(*) AS n FROM goal_outcome WHERE goal_class IS NOT NULL AND goal_id IN ("
                        + "SELECT goal_id FROM goal WHERE treatment_id = ANY (:treatments))")
                .param(
                        "treatments",
                        commands.stream()
                                .map(RecordFollowUp::treatmentId)
                                .distinct()
                                .toArray(UUID[]::new))
                .query()
                .singleRow();
        assertThat(counted).containsEntry("n", 1200L);
    }

    private Person kneeWithPain() {
        return knee(TREATED);
    }

    private Person knee(LocalDate treatedOn) {
        Person person = people.knee(treatedOn);
        people.goal(
                person.treatment(),
                "nrs-pain",
                "pain",
                3,
                "conversion-to-surgery",
                "repeat-treatment",
                "adverse-event");
        people.baseline(person.treatment(), "nrs-pain", 7, treatedOn.minusDays(1));
        return person;
    }

    private FollowUp report(Person person, int day, int pain) {
        return record(person, scored(day, pain));
    }

    private FollowUp record(Person person, FollowUpReport report) {
        return as(() -> followUps.record(new RecordFollowUp(person.treatment(), report)));
    }

    private List<GoalTimeline> timelines(Person person) {
        return as(() -> outcomes.of(person.treatment()));
    }

    private GoalClass classAtAYear(Person person) {
        return timelines(person).get(0).outcomes().get(3).goalClass();
    }

    private List<Boolean> research(Person person) {
        return registry.everything()
                .sql("""
                        SELECT o.research FROM goal_outcome o JOIN goal_fact f USING (clinic_id, goal_id)
                         WHERE f.treatment_id = :treatment
                        """)
                .param("treatment", person.treatment())
                .query(Boolean.class)
                .list();
    }

    private <T> T as(Supplier<T> work) {
        return registry.as(clinic, work);
    }

    private static FollowUpReport scored(int day, int pain) {
        return new FollowUpReport(
                TREATED.plusDays(day),
                Reporter.PATIENT,
                List.of(new NewScore("nrs-pain", BigDecimal.valueOf(pain))),
                List.of());
    }

    private static FollowUpReport happened(int day, NewEvent... events) {
        return new FollowUpReport(TREATED.plusDays(day), Reporter.CLINICIAN, List.of(), List.of(events));
    }

    private static NewEvent adverse(boolean serious, String relatedness) {
        return new NewEvent(
                "adverse-event", TREATED.plusDays(9), "septic-arthritis", 3, serious, relatedness, null, null);
    }
}

package org.candorregistry.core.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.candorregistry.core.database.Refusals.refusal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.candorregistry.core.database.TestDatabase;
import org.candorregistry.core.database.TestRegistry;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.treated.TreatedPeople;
import org.candorregistry.core.treated.TreatedPeople.Person;
import org.candorregistry.core.treatment.TreatmentsRecorded;
import org.candorregistry.core.visit.VisitService;
import org.candorregistry.core.visit.VisitState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TestInstance(Lifecycle.PER_CLASS)
class FollowUpServiceIT {

    private static final LocalDate TREATED = LocalDate.of(2024, 1, 10);
    private static final LocalDate DAY = LocalDate.of(2024, 7, 10);

    private final TestDatabase database = TestDatabase.migrated();
    private final TestRegistry registry = TestRegistry.on(database);
    private final FollowUpService followUps = registry.get(FollowUpService.class);
    private final TreatmentDayCheck dayCheck = registry.get(TreatmentDayCheck.class);
    private final VisitService visits = registry.get(VisitService.class);
    private final UUID clinic = registry.clinic("North");
    private final TreatedPeople people = new TreatedPeople(database.superuser(), clinic);

    @Test
    void whatWasRecordedIsReadBack() {
        Person person = people.knee(TREATED);
        FollowUpReport report = new FollowUpReport(
                DAY,
                Reporter.PATIENT,
                List.of(
                        // Answers 1, 1 and 2 of four items: 100 - 25 x 4 / 3.
                        new NewScore(
                                "koos-qol",
                                new BigDecimal("66.67"),
                                Map.of("Q1", BigDecimal.ONE, "Q2", BigDecimal.ONE, "Q4", BigDecimal.valueOf(2)),
                                Map.of("Q3", "asked-declined"),
                                "koos-1"),
                        new NewScore("nrs-pain", BigDecimal.valueOf(4))),
                List.of(new NewEvent("adverse-event", TREATED, "swelling", 1, false, "probable", "resolved", null)));

        FollowUp recorded = recorded(person, report);

        assertThat(recorded.recorded().version()).isEqualTo(1);
        assertThat(recorded.observedOn()).isEqualTo(DAY);
        assertThat(recorded.scores()).extracting(Score::said).isEqualTo(report.scores());
        assertThat(recorded.events()).extracting(ClinicalEvent::said).isEqualTo(report.events());
        assertThat(as(() -> followUps.get(recorded.id()))).isEqualTo(recorded);
        assertThat(as(() -> followUps.list(person.treatment(), new PageRequest(null, 10)))
                        .items())
                .containsExactly(recorded);
        assertThat(as(() -> followUps.scoresOf(person.subject()))).containsExactlyElementsOf(recorded.scores());
    }

    @Test
    void whatIsWrongIsToldAtOnceAndNothingIsWritten() {
        Person person = people.knee(TREATED);
        FollowUpReport report = new FollowUpReport(
                TREATED.minusDays(1),
                Reporter.PATIENT,
                List.of(new NewScore("koos-pain", new BigDecimal("101"))),
                List.of(NewEvent.of("miracle", TREATED)));

        assertThat(refusal(() -> recorded(person, report)))
                .isEqualTo("follow-up-before-treatment /observedOn, score-out-of-range /scores/0/value,"
                        + " event-after-observation /events/0/occurredOn, code-unknown /events/0/kind");
        assertThat(as(() -> followUps.list(person.treatment(), new PageRequest(null, 10)))
                        .items())
                .isEmpty();
    }

    @Test
    void theSameDayBySameReporterIsADuplicate() {
        Person person = people.knee(TREATED);
        recorded(person, contact(DAY));
        assertThat(refusal(() -> recorded(person, contact(DAY)))).isEqualTo("follow-up-exists /observedOn");
    }

    @Test
    void twoScoresOfAMeasureOnADayAreADuplicate() {
        Person person = people.knee(TREATED);
        recorded(person, scored(DAY, Reporter.PATIENT, 4));
        assertThat(refusal(() -> recorded(person, scored(DAY, Reporter.CLINICIAN, 5))))
                .isEqualTo("score-exists /scores");
    }

    @Test
    void aDeathCountsForEveryTreatmentOfThePerson() {
        Person person = people.knee(TREATED);
        UUID second = people.kneeAgain(person.subject(), TREATED.plusDays(30));
        people.goal(second, "nrs-pain", "pain", 3);
        recorded(person, died(DAY));

        assertThat(refusal(() -> as(() -> followUps.record(new RecordFollowUp(second, died(DAY))))))
                .isEqualTo("death-exists /events/0");
        assertThat(refusal(() -> as(() -> followUps.record(new RecordFollowUp(second, contact(DAY.plusDays(1)))))))
                .isEqualTo("follow-up-after-death /observedOn");
        assertThat(as(() -> visits.of(second)))
                .extracting(visit -> visit.state(visits.today()))
                .contains(VisitState.NOT_APPLICABLE)
                .doesNotContain(VisitState.DUE, VisitState.OVERDUE, VisitState.SCHEDULED);
    }

    @Test
    void aCorrectionTakesBackWhatItNoLongerSays() {
        Person person = people.knee(TREATED);
        FollowUp before = recorded(
                person,
                new FollowUpReport(
                        DAY,
                        Reporter.PATIENT,
                        List.of(
                                new NewScore("nrs-pain", BigDecimal.valueOf(4)),
                                new NewScore("koos-pain", BigDecimal.valueOf(50))),
                        List.of(NewEvent.of("repeat-treatment", DAY))));
        FollowUpReport now = new FollowUpReport(
                DAY,
                Reporter.PATIENT,
                List.of(
                        new NewScore("nrs-pain", BigDecimal.valueOf(5)),
                        new NewScore("koos-adl", BigDecimal.valueOf(60))),
                List.of(NewEvent.of("conversion-to-surgery", DAY)));

        FollowUp after = as(() -> followUps.correct(before.id(), 1, now));

        assertThat(after.recorded().version()).isEqualTo(2);
        assertThat(after.scores())
                .extracting(
                        score -> score.said().measure(),
                        score -> score.recorded().version())
                .containsExactly(tuple("koos-adl", 1), tuple("nrs-pain", 2));
        assertThat(after.events()).extracting(event -> event.said().kind()).containsExactly("conversion-to-surgery");
        assertThat(registry.everything()
                        .sql("SELECT record_type || ' ' || (record ->> 'retracted') || ' ' || reason"
                                + " FROM record_history WHERE record ->> 'follow_up_id' = :followUp"
                                + " AND record_type <> 'follow_up' ORDER BY 1")
                        .param("followUp", before.id().toString())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "clinical_event false Corrected after source check",
                        "score false Corrected after source check",
                        "score false Corrected after source check");
    }

    @Test
    void aCorrectionThatMovesTheDayMovesItsScores() {
        Person person = people.knee(TREATED);
        FollowUp before = recorded(person, scored(DAY, Reporter.PATIENT, 4));
        FollowUp after = as(() -> followUps.correct(before.id(), 1, scored(DAY.plusDays(7), Reporter.PATIENT, 4)));
        assertThat(after.scores()).extracting(Score::observedOn).containsExactly(DAY.plusDays(7));
    }

    @Test
    void aCorrectionNamesTheVersionItReplaces() {
        Person person = people.knee(TREATED);
        FollowUp before = recorded(person, contact(DAY));
        as(() -> followUps.correct(before.id(), 1, contact(DAY.plusDays(1))));
        assertThat(refusal(() -> as(() -> followUps.correct(before.id(), 1, contact(DAY.plusDays(2))))))
                .isEqualTo("version-stale");
    }

    @Test
    void aDeathIsCorrectedWithoutStandingInItsOwnWay() {
        Person person = people.knee(TREATED);
        FollowUp before = recorded(person, died(DAY));
        FollowUp after = as(() -> followUps.correct(before.id(), 1, died(DAY.minusDays(3))));
        assertThat(after.events())
                .extracting(event -> event.said().occurredOn())
                .containsExactly(DAY.minusDays(3));
        as(() -> followUps.correct(before.id(), 2, contact(DAY)));
        recorded(person, contact(DAY.plusDays(100)));
    }

    @Test
    void manyAreAllRecordedOrNone() {
        Person first = people.knee(TREATED);
        Person second = people.knee(TREATED);
        List<RecordFollowUp> commands = List.of(
                new RecordFollowUp(first.treatment(), contact(DAY)),
                new RecordFollowUp(second.treatment(), contact(TREATED.minusDays(1))));

        assertThat(refusal(() -> as(() -> followUps.recordAll(commands))))
                .isEqualTo("follow-up-before-treatment /1/observedOn");
        assertThat(as(() -> followUps.list(first.treatment(), new PageRequest(null, 10)))
                        .items())
                .isEmpty();
    }

    @Test
    void manyThatAreSentTogetherMustAgree() {
        Person person = people.knee(TREATED);
        List<RecordFollowUp> commands = List.of(
                new RecordFollowUp(person.treatment(), contact(DAY.plusDays(1))),
                new RecordFollowUp(person.treatment(), died(DAY)));

        assertThat(refusal(() -> as(() -> followUps.recordAll(commands))))
                .isEqualTo(
                        "follow-up-after-death /0/observedOn," + " death-before-later-contact /1/events/0/occurredOn");
    }

    @Test
    void anotherClinicsTreatmentAndFollowUpAreUnknown() {
        Person person = people.knee(TREATED);
        FollowUp theirs = recorded(person, contact(DAY));
        UUID south = registry.clinic("South");
        for (Supplier<?> call : List.<Supplier<?>>of(
                () -> followUps.record(new RecordFollowUp(person.treatment(), contact(DAY.plusDays(1)))),
                () -> followUps.list(person.treatment(), new PageRequest(null, 10)),
                () -> visits.of(person.treatment()))) {
            assertThat(refusal(() -> registry.as(south, call))).isEqualTo("treatment-unknown");
        }
        assertThat(refusal(() -> registry.as(south, () -> followUps.get(theirs.id()))))
                .isEqualTo("follow-up-unknown");
    }

    /** The treatment's own service asks, in the transaction of the correction. */
    @Test
    void aTreatmentDoesNotMoveBehindWhatWasObservedAfterIt() {
        Person person = people.knee(TREATED);
        recorded(person, scored(DAY, Reporter.PATIENT, 4));
        TreatmentsRecorded moved = new TreatmentsRecorded(List.of(person.treatment()));

        people.moveTo(person.treatment(), DAY.minusDays(1));
        inTransaction(() -> dayCheck.on(moved));
        people.moveTo(person.treatment(), DAY);
        assertThat(refusal(() -> inTransaction(() -> dayCheck.on(moved))))
                .isEqualTo("follow-up-before-treatment /treatedOn");
    }

    private boolean inTransaction(Runnable work) {
        TransactionTemplate transaction = new TransactionTemplate(registry.get(PlatformTransactionManager.class));
        as(() -> {
            transaction.executeWithoutResult(status -> work.run());
            return true;
        });
        return true;
    }

    @Test
    void visitsComeFromThePlanTheGoalsAndToday() {
        LocalDate today = LocalDate.now(registry.clock());
        Person person = people.knee(today.minusDays(100));
        people.goal(person.treatment(), "nrs-pain", "pain", 3);
        recorded(person, scored(today.minusDays(60), Reporter.PATIENT, 4));

        // Orthopaedic plan: 14-66 holds the score of day 40; day 100 lies between 91 and 136; 137 is to come.
        assertThat(as(() -> visits.of(person.treatment())))
                .extracting(visit -> visit.state(visits.today()))
                .startsWith(VisitState.COMPLETED, VisitState.OVERDUE, VisitState.SCHEDULED);
    }

    private FollowUp recorded(Person person, FollowUpReport report) {
        return as(() -> followUps.record(new RecordFollowUp(person.treatment(), report)));
    }

    private <T> T as(Supplier<T> work) {
        return registry.as(clinic, work);
    }

    private static FollowUpReport contact(LocalDate day) {
        return new FollowUpReport(day, Reporter.CLINICIAN, List.of(), List.of());
    }

    private static FollowUpReport died(LocalDate day) {
        return new FollowUpReport(day, Reporter.CLINICIAN, List.of(), List.of(NewEvent.death(day, "unknown")));
    }

    private static FollowUpReport scored(LocalDate day, Reporter reporter, int pain) {
        return new FollowUpReport(
                day, reporter, List.of(new NewScore("nrs-pain", BigDecimal.valueOf(pain))), List.of());
    }
}

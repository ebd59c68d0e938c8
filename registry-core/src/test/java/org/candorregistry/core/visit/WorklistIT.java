package org.candorregistry.core.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.candorregistry.core.database.TestDatabase;
import org.candorregistry.core.database.TestRegistry;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.followup.ContactStep.Channel;
import org.candorregistry.core.outcome.OutcomeService;
import org.candorregistry.core.paging.Page;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.treated.TreatedPeople;
import org.candorregistry.core.treated.TreatedPeople.Person;
import org.candorregistry.core.visit.ContactAttempt.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Orthopaedic plan: 42 (14 to 66), 91 (67 to 136), 182 (137 to 273), 365 (274 to 547) … days. Today is 2026-03-01. */
@TestInstance(Lifecycle.PER_CLASS)
class WorklistIT {

    private static final WorklistFilter ALL = new WorklistFilter(null, null, null, null, null);

    private final TestDatabase database = TestDatabase.migrated();
    private final TestRegistry registry = TestRegistry.on(database);
    private final WorklistService worklist = registry.get(WorklistService.class);
    private final ContactService contacts = registry.get(ContactService.class);
    private final LocalDate today = LocalDate.now(registry.clock());
    private UUID clinic;
    private TreatedPeople people;

    @BeforeEach
    void aClinicOfItsOwn() {
        clinic = registry.clinic("Clinic " + UUID.randomUUID());
        people = new TreatedPeople(database.superuser(), clinic);
    }

    @Test
    void listsWhatIsOpenAndWhyAndWhatClosesFirstInFront() {
        // Day 42 of 66: due, 24 days left. Day 43: overdue. Day 52: overdue and closing in 14. Day 13: not open.
        Person overdue = treated(43);
        Person due = treated(42);
        Person closing = treated(52);
        treated(13);

        assertThat(items(ALL))
                .extracting(WorklistItem::treatment, WorklistItem::kinds, WorklistItem::closesOn)
                .containsExactly(
                        tuple(
                                closing.treatment(),
                                Set.of(WorklistKind.OVERDUE, WorklistKind.CLOSING_SOON, WorklistKind.CONTACT_DUE),
                                today.plusDays(14)),
                        tuple(
                                overdue.treatment(),
                                Set.of(WorklistKind.OVERDUE, WorklistKind.CONTACT_DUE),
                                today.plusDays(23)),
                        tuple(due.treatment(), Set.of(WorklistKind.DUE, WorklistKind.CONTACT_DUE), today.plusDays(24)));
        assertThat(counts(ALL))
                .isEqualTo(Map.of(
                        WorklistKind.DUE, 1L,
                        WorklistKind.OVERDUE, 2L,
                        WorklistKind.CLOSING_SOON, 1L,
                        WorklistKind.MISSING_BASELINE, 0L,
                        WorklistKind.MISSING_ITEMS, 0L,
                        WorklistKind.CONTACT_DUE, 3L,
                        WorklistKind.OPEN_QUERY, 0L));
    }

    /** The ladder of the plan: a message 7 days before the due day, another 3 after, calls 7 and 14 after, a letter at 21. */
    @Test
    void namesTheNextStepOfTheLadder() {
        UUID treatment = treated(46).treatment(); // four days after the due day
        assertThat(next(treatment)).isEqualTo(new NextContact(Channel.ELECTRONIC, today.minusDays(11)));

        attempt(treatment, Channel.ELECTRONIC, Outcome.SENT);
        assertThat(next(treatment)).isEqualTo(new NextContact(Channel.ELECTRONIC, today.minusDays(1)));
        assertThat(counts(ALL)).containsEntry(WorklistKind.CONTACT_DUE, 1L);

        attempt(treatment, Channel.ELECTRONIC, Outcome.SENT);
        assertThat(next(treatment)).isEqualTo(new NextContact(Channel.CALL, today.plusDays(3)));
        assertThat(items(of(WorklistKind.CONTACT_DUE))).isEmpty();
        assertThat(counts(ALL)).containsEntry(WorklistKind.CONTACT_DUE, 0L);

        attempt(treatment, Channel.CALL, Outcome.NO_ANSWER);
        attempt(treatment, Channel.CALL, Outcome.REACHED);
        assertThat(next(treatment)).isEqualTo(new NextContact(Channel.LETTER, today.plusDays(17)));
        attempt(treatment, Channel.LETTER, Outcome.SENT);
        assertThat(next(treatment)).isNull();
        assertThat(items(ALL)).extracting(WorklistItem::attempts).containsExactly(5);
    }

    @Test
    void asksNobodyAgainWhoDeclined() {
        UUID treatment = treated(46).treatment();

        attempt(treatment, Channel.CALL, Outcome.DECLINED);

        assertThat(next(treatment)).isNull();
        assertThat(items(ALL)).extracting(WorklistItem::kinds).containsExactly(Set.of(WorklistKind.OVERDUE));
    }

    @Test
    void anAttemptIsForAVisitThatThereIs() {
        UUID treatment = treated(46).treatment();
        refused(treatment, new RecordAttempt(43, Channel.CALL, today, Outcome.SENT), "/horizonDays value-out-of-range");
        refused(
                treatment,
                new RecordAttempt(42, Channel.CALL, today.minusDays(47), Outcome.SENT),
                "/attemptedOn date-impossible");
        refused(
                treatment,
                new RecordAttempt(42, Channel.CALL, today.plusDays(2), Outcome.SENT),
                "/attemptedOn date-impossible");
    }

    private void refused(UUID treatment, RecordAttempt attempt, String... violations) {
        assertThatThrownBy(() -> registry.as(clinic, () -> contacts.record(treatment, attempt)))
                .isInstanceOfSatisfying(
                        RegistryException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(violation -> violation.pointer() + " "
                                        + violation.code().slug())
                                .containsExactly(violations));
    }

    private void attempt(UUID treatment, Channel channel, Outcome outcome) {
        registry.as(clinic, () -> contacts.record(treatment, new RecordAttempt(42, channel, today, outcome)));
    }

    private @Nullable NextContact next(UUID treatment) {
        return items(ALL).stream()
                .filter(item -> item.treatment().equals(treatment))
                .map(WorklistItem::nextContact)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Test
    void listsWhatLacksOfAVisitThatIsPartlyDone() {
        Person person = treated(42);
        people.goal(person.treatment(), "koos-pain", "pain", 70);
        people.baseline(person.treatment(), "koos-pain", 40, today.minusDays(42));
        people.baseline(person.treatment(), "nrs-pain", 4, today.minusDays(3));
        refresh(person.treatment());

        assertThat(items(of(WorklistKind.MISSING_ITEMS)))
                .extracting(WorklistItem::missing, WorklistItem::label)
                .containsExactly(tuple(List.of("koos-pain"), "6 weeks"));
    }

    @Test
    void listsAMissingBaselineUntilThirtyDaysAfterItsWindowClosed() {
        Person thirty = without(30);
        without(31);
        assertThat(items(of(WorklistKind.MISSING_BASELINE)))
                .extracting(WorklistItem::treatment, WorklistItem::horizonDays, WorklistItem::label)
                .containsExactly(tuple(thirty.treatment(), 0, "baseline"));
        assertThat(counts(ALL)).containsEntry(WorklistKind.MISSING_BASELINE, 1L);
    }

    @Test
    void leavesOutWhatWasCompletedMissedOrEnded() {
        Person completed = treated(42);
        people.baseline(completed.treatment(), "nrs-pain", 4, today);
        Person died = treated(42);
        people.event(died.treatment(), "death", today.minusDays(2));
        Person converted = treated(300);
        people.event(converted.treatment(), "conversion-to-surgery", today.minusDays(200));
        for (Person person : List.of(completed, died, converted)) {
            refresh(person.treatment());
        }
        assertThat(items(ALL)).isEmpty();
    }

    @Test
    void goesOnAfterAPlaceWithoutLosingOrRepeatingAnything() {
        List<UUID> all = new ArrayList<>();
        for (int number = 0; number < 7; number++) {
            // Three days, so that several close on one.
            all.add(treated(40 + number % 3).treatment());
        }
        List<UUID> read = new ArrayList<>();
        @Nullable UUID after = null;
        do {
            PageRequest page = new PageRequest(after, 2);
            Page<WorklistItem> part = as(() -> worklist.list(ALL, page));
            part.items().forEach(item -> read.add(item.treatment()));
            after = part.next();
        } while (after != null);
        assertThat(read).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void filtersByProviderProductTreatmentAndDay() {
        Person person = treated(42);
        treated(43);
        assertThat(items(new WorklistFilter(null, people.provider(), "bmac", null, null)))
                .hasSize(2);
        assertThat(items(new WorklistFilter(null, UUID.randomUUID(), null, null, null)))
                .isEmpty();
        assertThat(items(new WorklistFilter(null, null, "prp", null, null))).isEmpty();
        assertThat(items(new WorklistFilter(null, null, null, person.treatment(), null)))
                .extracting(WorklistItem::treatment)
                .containsExactly(person.treatment());
        assertThat(items(new WorklistFilter(null, null, null, null, today))).hasSize(1);
        assertThat(counts(new WorklistFilter(WorklistKind.DUE, null, null, null, today)))
                .containsEntry(WorklistKind.OVERDUE, 1L)
                .containsEntry(WorklistKind.DUE, 0L);
    }

    @Test
    void anotherClinicSeesNothingOfIt() {
        treated(42);
        UUID other = registry.clinic("Other " + UUID.randomUUID());
        assertThat(registry.as(other, () -> worklist.list(ALL, new PageRequest(null, 10)))
                        .items())
                .isEmpty();
    }

    /** With a baseline, so many days ago. */
    private Person treated(int daysAgo) {
        Person person = without(daysAgo);
        people.baseline(person.treatment(), "nrs-pain", 7, today.minusDays(daysAgo));
        refresh(person.treatment());
        return person;
    }

    private Person without(int daysAgo) {
        Person person = people.knee(today.minusDays(daysAgo));
        people.goal(person.treatment(), "nrs-pain", "pain", 3);
        refresh(person.treatment());
        return person;
    }

    private void refresh(UUID treatment) {
        as(() -> {
            registry.get(OutcomeService.class).refresh(List.of(treatment));
            return true;
        });
    }

    private static WorklistFilter of(WorklistKind kind) {
        return new WorklistFilter(kind, null, null, null, null);
    }

    private List<WorklistItem> items(WorklistFilter filter) {
        return as(() -> worklist.list(filter, new PageRequest(null, 50))).items();
    }

    private Map<WorklistKind, Long> counts(WorklistFilter filter) {
        return as(() -> worklist.counts(filter));
    }

    private <T> T as(Supplier<T> work) {
        return registry.as(clinic, work);
    }
}

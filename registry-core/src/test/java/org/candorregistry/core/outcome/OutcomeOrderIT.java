package org.candorregistry.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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
import org.jspecify.annotations.Nullable;

/** What happened decides, not when it was told. */
class OutcomeOrderIT {

    private static final LocalDate TREATED = LocalDate.of(2023, 1, 10);
    private static final int LAST_DAY = 1000;

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final TestRegistry REGISTRY = TestRegistry.on(DATABASE);
    private static final UUID CLINIC = REGISTRY.clinic("North");
    private static final TreatedPeople PEOPLE = new TreatedPeople(DATABASE.superuser(), CLINIC);

    private final FollowUpService followUps = REGISTRY.get(FollowUpService.class);

    @Property(tries = 40)
    void anyOrderOfFollowUpsGivesTheSameOutcomes(
            @ForAll("stories") List<FollowUpReport> inTime, @ForAll Random random) {
        List<FollowUpReport> shuffled = new ArrayList<>(inTime);
        Collections.shuffle(shuffled, random);
        Person first = knee();
        Person second = knee();
        Person third = knee();

        inTime.forEach(report -> REGISTRY.as(CLINIC, () -> followUps.record(command(first, report))));
        shuffled.forEach(report -> REGISTRY.as(CLINIC, () -> followUps.record(command(second, report))));
        REGISTRY.as(
                CLINIC,
                () -> followUps.recordAll(
                        shuffled.stream().map(report -> command(third, report)).toList()));

        assertThat(outcomes(first)).isNotEmpty().isEqualTo(outcomes(second)).isEqualTo(outcomes(third));
    }

    /** Follow-ups on different days, in the order of the days; perhaps a death at the end. */
    @Provide
    Arbitrary<List<FollowUpReport>> stories() {
        Arbitrary<FollowUpReport> report = Combinators.combine(
                        Arbitraries.integers().between(1, LAST_DAY),
                        Arbitraries.integers().between(0, 10).injectNull(0.2),
                        Arbitraries.of("none", "conversion-to-surgery", "repeat-treatment", "adverse-event"),
                        Arbitraries.integers().between(0, 60))
                .as(OutcomeOrderIT::report);
        Arbitrary<Boolean> dies = Arbitraries.of(true, false, false);
        return Combinators.combine(report.list().ofMinSize(1).ofMaxSize(6), dies)
                .as(OutcomeOrderIT::story);
    }

    private static List<FollowUpReport> story(List<FollowUpReport> reports, boolean dies) {
        Map<LocalDate, FollowUpReport> byDay = new TreeMap<>();
        reports.forEach(report -> byDay.putIfAbsent(report.observedOn(), report));
        List<FollowUpReport> story = new ArrayList<>(byDay.values());
        if (dies) {
            LocalDate last = story.get(story.size() - 1).observedOn();
            story.add(new FollowUpReport(
                    last.plusDays(40),
                    Reporter.CLINICIAN,
                    List.of(),
                    List.of(NewEvent.death(last.plusDays(20), "unknown"))));
        }
        return story;
    }

    private static FollowUpReport report(int day, @Nullable Integer pain, String event, int daysBefore) {
        LocalDate observedOn = TREATED.plusDays(day);
        LocalDate occurredOn = TREATED.plusDays(Math.max(0, day - daysBefore));
        return new FollowUpReport(
                observedOn,
                Reporter.CLINICIAN,
                pain == null ? List.of() : List.of(new NewScore("nrs-pain", BigDecimal.valueOf(pain))),
                switch (event) {
                    case "none" -> List.of();
                    case "adverse-event" ->
                        List.of(new NewEvent(event, occurredOn, "bleeding", 3, true, "possible", null, null));
                    // On the day itself: the same event on the same day of two reports would be a duplicate.
                    default -> List.of(NewEvent.of(event, observedOn));
                });
    }

    private static Person knee() {
        Person person = PEOPLE.knee(TREATED);
        PEOPLE.goal(
                person.treatment(),
                "nrs-pain",
                "pain",
                3,
                "conversion-to-surgery",
                "repeat-treatment",
                "adverse-event");
        PEOPLE.eventGoal(person.treatment(), "surgery-free", "avoid-surgery", "conversion-to-surgery");
        PEOPLE.baseline(person.treatment(), "nrs-pain", 7, TREATED);
        return person;
    }

    private static RecordFollowUp command(Person person, FollowUpReport report) {
        return new RecordFollowUp(person.treatment(), report);
    }

    private static List<Map<String, Object>> outcomes(Person person) {
        return REGISTRY.everything()
                .sql("""
                        SELECT f.measure_id, o.horizon_days, o.goal_class, o.failure_event, o.improvement, o.baseline,
                               o.follow_up, t.days, t.status, t.event_kind
                          FROM goal_fact f
                          JOIN goal_outcome o USING (clinic_id, goal_id)
                          LEFT JOIN time_outcome t USING (clinic_id, goal_id)
                         WHERE f.treatment_id = :treatment
                         ORDER BY f.measure_id, o.horizon_days
                        """)
                .param("treatment", person.treatment())
                .query()
                .listOfRows();
    }
}

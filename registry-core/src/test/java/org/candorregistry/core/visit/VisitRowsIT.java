package org.candorregistry.core.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
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
import org.candorregistry.core.outcome.OutcomeService;
import org.candorregistry.core.treated.TreatedPeople;
import org.candorregistry.core.treated.TreatedPeople.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Stored visits are what rule and data say, after whatever was told of any treatment of the person. */
class VisitRowsIT {

    /** Orthopaedic plan: visits at 42 (14 to 66), 91 (67 to 136), 182 (137 to 273), 365 (274 to 547) … days. */
    private static final LocalDate TREATED = LocalDate.of(2024, 1, 10);

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final TestRegistry REGISTRY = TestRegistry.on(DATABASE);
    private static final UUID CLINIC = REGISTRY.clinic("North");
    private static final TreatedPeople PEOPLE = new TreatedPeople(DATABASE.superuser(), CLINIC);

    private final FollowUpService followUps = REGISTRY.get(FollowUpService.class);
    private final VisitService visits = REGISTRY.get(VisitService.class);

    @Test
    void aScoreCompletesTheVisitInWhoseWindowItLies() {
        Person person = knee("left");
        record(person.treatment(), scored(100));

        assertThat(of(person.treatment()))
                .extracting(Visit::horizonDays, Visit::completedOn)
                .startsWith(tuple(42, null), tuple(91, TREATED.plusDays(100)), tuple(182, null));
    }

    @Test
    void aDeathToldOfOneTreatmentEndsTheVisitsOfAll() {
        Person person = knee("left");
        UUID right = again(person, 20, "right");
        record(person.treatment(), happened(150, NewEvent.death(TREATED.plusDays(140), "other")));

        assertThat(ending(right, 182)).isEqualTo(new Ending(TREATED.plusDays(140), EndReason.DEATH));
        assertThat(ending(right, 42)).isNull();
    }

    @Test
    void aConversionEndsTheVisitsOfTheSameJointAndNoOther() {
        Person person = knee("left");
        UUID sameJoint = again(person, 20, "left");
        UUID both = again(person, 21, "bilateral");
        UUID otherJoint = again(person, 22, "right");
        UUID unknownSide = again(person, 23, null);
        record(person.treatment(), happened(150, NewEvent.of("conversion-to-surgery", TREATED.plusDays(150))));

        Ending conversion = new Ending(TREATED.plusDays(150), EndReason.CONVERSION);
        assertThat(ending(person.treatment(), 182)).isEqualTo(conversion);
        assertThat(ending(sameJoint, 182)).isEqualTo(conversion);
        assertThat(ending(both, 182)).isEqualTo(conversion);
        assertThat(ending(otherJoint, 182)).isNull();
        assertThat(ending(unknownSide, 182)).isNull();
    }

    @Test
    void aRepeatEndsTheEpisodeOnlyWhereThePlanSaysSo() {
        Person person = knee("left");
        again(person, 100, "left");
        refresh(person.treatment());
        assertThat(ending(person.treatment(), 182)).isNull();

        Person repeated = PEOPLE.knee(TREATED);
        PEOPLE.at(repeated.treatment(), "knee", "left");
        PEOPLE.goal(repeated.treatment(), "nrs-pain", "pain", 3);
        endsAtRepeat(repeated.treatment());
        UUID second = again(repeated, 100, "left");
        UUID otherGoal = PEOPLE.kneeAgain(repeated.subject(), TREATED.plusDays(70));
        PEOPLE.at(otherGoal, "knee", "left");
        PEOPLE.goal(otherGoal, "eq-vas", "quality-of-life", 90);
        refresh(repeated.treatment());
        refresh(second);

        assertThat(ending(repeated.treatment(), 91))
                .isEqualTo(new Ending(TREATED.plusDays(100), EndReason.REPEAT_TREATMENT));
        assertThat(of(second)).extracting(Visit::ending).containsOnlyNulls();
    }

    @Test
    void lostToFollowUpEndsNothing() {
        Person person = knee("left");
        record(person.treatment(), happened(60, NewEvent.of("lost-to-follow-up", TREATED.plusDays(60))));
        assertThat(of(person.treatment())).extracting(Visit::ending).containsOnlyNulls();
    }

    @Test
    void whatIsRefreshedOnceMoreStaysAsItIs() {
        Person person = knee("left");
        record(person.treatment(), scored(100));
        List<String> before = rows();
        for (UUID treatment : treatments()) {
            refresh(treatment);
        }
        assertThat(rows()).isEqualTo(before).isNotEmpty();
    }

    @Property(tries = 300)
    void databaseAndServiceTellTheSameState(@ForAll("visits") Visit visit, @ForAll("days") LocalDate today) {
        Ending ending = visit.ending();
        assertThat(REGISTRY.everything()
                        .sql("SELECT visit_state(:opens, :due, :closes, CAST(:completed AS date), CAST(:ended AS date),"
                                + " :today)")
                        .param("opens", visit.opensOn())
                        .param("due", visit.dueOn())
                        .param("closes", visit.closesOn())
                        .param("completed", visit.completedOn())
                        .param("ended", ending == null ? null : ending.on())
                        .param("today", today)
                        .query(String.class)
                        .single())
                .isEqualTo(visit.state(today).name());
    }

    /** Close together, so that every order of the days comes up. */
    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 12).map(TREATED::plusDays);
    }

    @Provide
    Arbitrary<Visit> visits() {
        Arbitrary<@Nullable LocalDate> perhaps = days().injectNull(0.7);
        return Combinators.combine(days().list().ofSize(3), perhaps, perhaps).as((window, completed, ended) -> {
            List<LocalDate> sorted = window.stream().sorted().toList();
            return new Visit(
                    "one",
                    42,
                    "6 weeks",
                    sorted.get(0),
                    sorted.get(1),
                    sorted.get(2),
                    new TreeSet<>(),
                    new TreeSet<>(),
                    completed,
                    ended == null ? null : new Ending(ended, EndReason.DEATH));
        });
    }

    private static Person knee(String side) {
        Person person = PEOPLE.knee(TREATED);
        PEOPLE.at(person.treatment(), "knee", side);
        PEOPLE.goal(person.treatment(), "nrs-pain", "pain", 3);
        return person;
    }

    private static UUID again(Person person, int day, @Nullable String side) {
        UUID treatment = PEOPLE.kneeAgain(person.subject(), TREATED.plusDays(day));
        PEOPLE.at(treatment, "knee", side);
        PEOPLE.goal(treatment, "nrs-pain", "pain", 3);
        return treatment;
    }

    /** Follows a treatment by a plan like its own that ends at a repeat. */
    private static void endsAtRepeat(UUID treatment) {
        REGISTRY.everything().sql("""
                        WITH actor AS (SELECT set_config('candor.actor', 'test', true)), plan AS (
                            INSERT INTO follow_up_plan (plan_id, name, plan_version, baseline_opens, baseline_closes,
                                                        ends_at_repeat, verified, citation)
                            SELECT 'ends-at-repeat', 'Ends at repeat', 1, -90, 0, true, false, actor.set_config
                              FROM actor
                            RETURNING plan_id)
                        INSERT INTO follow_up_time_point (plan_id, horizon_days, label, window_opens, window_closes)
                        SELECT plan.plan_id, p.horizon_days, p.label, p.window_opens, p.window_closes
                          FROM plan, follow_up_time_point p WHERE p.plan_id = 'orthopaedic'
                        """).update();
        PEOPLE.follow(treatment, "ends-at-repeat");
    }

    private void record(UUID treatment, FollowUpReport report) {
        as(() -> followUps.record(new RecordFollowUp(treatment, report)));
    }

    private static FollowUpReport scored(int day) {
        return new FollowUpReport(
                TREATED.plusDays(day),
                Reporter.PATIENT,
                List.of(new NewScore("nrs-pain", BigDecimal.valueOf(4))),
                List.of());
    }

    private static FollowUpReport happened(int day, NewEvent event) {
        return new FollowUpReport(TREATED.plusDays(day), Reporter.CLINICIAN, List.of(), List.of(event));
    }

    private List<Visit> of(UUID treatment) {
        return as(() -> visits.of(treatment));
    }

    private @Nullable Ending ending(UUID treatment, int horizon) {
        return of(treatment).stream()
                .filter(visit -> visit.horizonDays() == horizon)
                .findFirst()
                .orElseThrow()
                .ending();
    }

    private static void refresh(UUID treatment) {
        as(() -> {
            REGISTRY.get(OutcomeService.class).refresh(List.of(treatment));
            return true;
        });
    }

    private static List<UUID> treatments() {
        return REGISTRY.everything()
                .sql("SELECT DISTINCT treatment_id FROM visit")
                .query(UUID.class)
                .list();
    }

    private static List<String> rows() {
        return REGISTRY.everything()
                .sql("SELECT to_jsonb(visit)::text FROM visit ORDER BY treatment_id, horizon_days")
                .query(String.class)
                .list();
    }

    private static <T> T as(Supplier<T> work) {
        return REGISTRY.as(CLINIC, work);
    }
}

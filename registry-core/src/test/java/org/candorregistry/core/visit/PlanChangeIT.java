package org.candorregistry.core.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.candorregistry.core.database.TestDatabase;
import org.candorregistry.core.database.TestRegistry;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.followup.ContactStep;
import org.candorregistry.core.followup.ContactStep.Channel;
import org.candorregistry.core.followup.FollowUpPlan;
import org.candorregistry.core.followup.PlanService;
import org.candorregistry.core.followup.PlanVersion;
import org.candorregistry.core.followup.TimePoint;
import org.candorregistry.core.outcome.GoalOutcome;
import org.candorregistry.core.outcome.OutcomeService;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Role;
import org.candorregistry.core.session.Session;
import org.candorregistry.core.treated.TreatedPeople;
import org.candorregistry.core.treated.TreatedPeople.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Today is 2026-03-01. Orthopaedic: 42 (14 to 66), 91 (67 to 136), 182 (137 to 273), 365 (274 to 547) … 1825 days. */
@TestInstance(Lifecycle.PER_CLASS)
class PlanChangeIT {

    private final TestDatabase database = TestDatabase.migrated();
    private final TestRegistry registry = TestRegistry.on(database);
    private final PlanService plans = registry.get(PlanService.class);
    private final VisitService visits = registry.get(VisitService.class);
    private final LocalDate today = LocalDate.now(registry.clock());
    private final UUID clinic = registry.clinic("North");
    private final TreatedPeople people = new TreatedPeople(database.superuser(), clinic);

    /** Day 100 of the treatment is today: the visits of 42 and 91 have opened under the former plan. */
    @Test
    void aChangeOfPlanLeavesWhatHasOpenedAndAsksForTheRest() {
        steward(() -> plans.record(version("change-me", 1, "one", 182)));
        Person person = people.knee(today.minusDays(100));
        people.goal(person.treatment(), "nrs-pain", "pain", 3);
        people.baseline(person.treatment(), "nrs-pain", 5, today.minusDays(60));
        people.follow(person.treatment(), "orthopaedic");
        Person other = people.knee(today.minusDays(100));
        people.goal(other.treatment(), "nrs-pain", "pain", 3);
        people.follow(other.treatment(), "transplant");

        assertThat(as(() -> plans.change("orthopaedic", "change-me", today))).isEqualTo(1);

        assertThat(as(() -> visits.of(person.treatment())))
                .extracting(Visit::plan, Visit::horizonDays, Visit::label, Visit::completedOn, Visit::expected)
                .containsExactly(
                        tuple("orthopaedic", 42, "6 weeks", today.minusDays(60), Set.of("nrs-pain")),
                        tuple("orthopaedic", 91, "3 months", null, Set.of("nrs-pain")),
                        tuple("change-me", 182, "one", null, Set.of("eq-vas", "nrs-pain")));
        assertThat(as(() -> registry.get(OutcomeService.class).of(person.treatment()))
                        .get(0)
                        .outcomes())
                .extracting(GoalOutcome::label)
                .containsExactly("6 weeks", "3 months", "one");
        assertThatThrownBy(() -> as(() -> plans.change("change-me", "orthopaedic-2", today)))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("change their plan on this day");
    }

    @Test
    void aChangeIsForTodayOrLater() {
        assertThatThrownBy(() -> as(() -> plans.change("orthopaedic", "orthopaedic-2", today.minusDays(1))))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("Today or later");
    }

    @Test
    void theSecondVersionsGoOnEveryYearToTheTenth() {
        for (String plan : List.of("orthopaedic-2", "transplant-2")) {
            PlanVersion version = as(() -> plans.version(plan));
            assertThat(version.plan().timePoints())
                    .hasSize(13)
                    .extracting(TimePoint::horizonDays)
                    .endsWith(1825, 2190, 2555, 2920, 3285, 3650);
            assertThat(version.ladder())
                    .extracting(ContactStep::channel)
                    .containsExactly(
                            Channel.ELECTRONIC, Channel.ELECTRONIC, Channel.CALL, Channel.CALL, Channel.LETTER);
        }
    }

    @Test
    void aPlanIsReadAsItWasRecordedAndItsIdAndVersionAreTakenOnce() {
        PlanVersion made = version("once", 3, "six months", 182);
        assertThat(steward(() -> plans.record(made))).isEqualTo(made);
        assertThatThrownBy(() -> steward(() -> plans.record(version("once", 4, "six months", 182))))
                .hasMessageContaining("Another plan has this id");
        assertThatThrownBy(() -> as(() -> plans.record(version("not-a-steward", 1, "one", 182))))
                .hasStackTraceContaining("permission denied");
    }

    private static PlanVersion version(String id, int version, String label, int horizon) {
        return new PlanVersion(
                new FollowUpPlan(
                        id,
                        "Plan " + id,
                        -90,
                        0,
                        false,
                        List.of(new TimePoint(horizon, label, 130, 300, Set.of("eq-vas")))),
                version,
                List.of(new ContactStep(Channel.CALL, 7)),
                true,
                "A test",
                null);
    }

    private <T> T as(Supplier<T> work) {
        return registry.as(clinic, work);
    }

    private static <T> T steward(Supplier<T> work) {
        return Session.as(new Caller("steward", Role.STEWARD, Caller.REGISTRY, "A new plan"), work);
    }
}

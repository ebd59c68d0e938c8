package org.candorregistry.core.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.candorregistry.core.database.TestDatabase;
import org.candorregistry.core.database.TestRegistry;
import org.candorregistry.core.outcome.OutcomeService;
import org.candorregistry.core.treated.TreatedPeople;
import org.candorregistry.core.treated.TreatedPeople.Person;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What migration 0033 derives for what was recorded before is what the service derives. */
class VisitUpgradeIT {

    private static final LocalDate TREATED = LocalDate.of(2022, 3, 1);
    private static final List<String> SIDES = List.of("left", "right", "bilateral");
    private static final List<String> EVENTS = List.of(
            "conversion-to-surgery", "repeat-treatment", "withdrawal", "lost-to-follow-up", "return-to-activity");

    private final TestDatabase database = TestDatabase.empty();
    private final JdbcClient everything = JdbcClient.create(database.superuser());
    private final Random random = new Random(33);

    @Test
    void anOlderDatabaseGetsTheVisitsThatItsDataSay() {
        Flyway.configure().dataSource(database.owner()).target("0031").load().migrate();
        UUID clinic = UUID.randomUUID();
        database.insertClinic(clinic, "North");
        TreatedPeople people = new TreatedPeople(database.superuser(), clinic);
        for (int number = 0; number < 200; number++) {
            tell(people, number);
        }

        Flyway.configure().dataSource(database.owner()).load().migrate();
        List<String> migrated = rows();
        assertThat(migrated).hasSizeGreaterThan(1500);
        for (EndReason reason : List.of(EndReason.DEATH, EndReason.WITHDRAWAL, EndReason.CONVERSION)) {
            assertThat(migrated).anyMatch(row -> row.contains(reason.name()));
        }

        everything.sql("DELETE FROM visit").update();
        TestRegistry registry = TestRegistry.on(database);
        registry.as(clinic, () -> {
            registry.get(OutcomeService.class)
                    .refresh(everything
                            .sql("SELECT treatment_id FROM treatment")
                            .query(UUID.class)
                            .list());
            return true;
        });
        assertThat(rows()).isEqualTo(migrated);
    }

    private void tell(TreatedPeople people, int number) {
        boolean graft = number % 5 == 0;
        Person person = graft ? people.leukaemia(TREATED) : people.knee(TREATED);
        people.at(person.treatment(), graft ? "systemic" : "knee", graft ? null : side());
        if (graft) {
            people.eventGoal(person.treatment(), "os", "survival", "death");
        } else {
            people.goal(person.treatment(), "nrs-pain", "pain", 3);
            if (number % 2 == 0) {
                people.goal(person.treatment(), "koos-pain", "pain", 70);
            }
        }
        tellOf(people, person.treatment());
        if (random.nextInt(3) == 0) {
            UUID second = people.kneeAgain(person.subject(), TREATED.plusDays(random.nextInt(400)));
            people.at(second, "knee", side());
            people.goal(second, "nrs-pain", "pain", 3);
            tellOf(people, second);
        }
        if (random.nextInt(6) == 0) {
            people.event(person.treatment(), "death", TREATED.plusDays(random.nextInt(1200)));
        }
        if (random.nextInt(6) == 0) {
            people.consent(person.subject(), "REGISTRY", TREATED, TREATED.plusDays(random.nextInt(1200)));
        }
    }

    private void tellOf(TreatedPeople people, UUID treatment) {
        random.ints(random.nextInt(8), -120, 1500)
                .distinct()
                .forEach(day -> people.baseline(
                        treatment, random.nextBoolean() ? "nrs-pain" : "koos-pain", 5, TREATED.plusDays(day)));
        random.ints(random.nextInt(4), 0, 1500)
                .distinct()
                .forEach(day -> people.contact(treatment, TREATED.plusDays(day)));
        if (random.nextInt(4) == 0) {
            people.event(treatment, EVENTS.get(random.nextInt(EVENTS.size())), TREATED.plusDays(random.nextInt(1200)));
        }
    }

    private String side() {
        return SIDES.get(random.nextInt(SIDES.size()));
    }

    private List<String> rows() {
        return everything
                .sql("SELECT to_jsonb(visit)::text FROM visit ORDER BY treatment_id, horizon_days")
                .query(String.class)
                .list();
    }
}

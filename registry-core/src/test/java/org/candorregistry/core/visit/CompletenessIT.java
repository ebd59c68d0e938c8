package org.candorregistry.core.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.candorregistry.core.database.TestDatabase;
import org.candorregistry.core.database.TestRegistry;
import org.candorregistry.core.outcome.OutcomeService;
import org.candorregistry.core.statistics.FollowUpTime;
import org.candorregistry.core.statistics.GroupDifference;
import org.candorregistry.core.treated.TreatedPeople;
import org.candorregistry.core.treated.TreatedPeople.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Three knees treated 200 days before 2026-03-01; visits of 42 (14 to 66), 91 (67 to 136), 182 (137 to 273) … days.
 *
 * <ul>
 *   <li>the first has a baseline of 7 and scores on day 42 (on time) and day 100 (late)
 *   <li>the second has neither
 *   <li>the third has a baseline of 5, a score on day 42, and died on day 60
 * </ul>
 *
 * <p>Due are 42 three times (two completed) and 91 twice (one completed, late); 182 is open for two. The days until last
 * contact are 100, 0 and 60 of 200, 200 and 60.
 */
@TestInstance(Lifecycle.PER_CLASS)
class CompletenessIT {

    private final TestDatabase database = TestDatabase.migrated();
    private final TestRegistry registry = TestRegistry.on(database);
    private final CompletenessService completeness = registry.get(CompletenessService.class);
    private final LocalDate treated = LocalDate.now(registry.clock()).minusDays(200);
    private UUID clinic;
    private TreatedPeople people;

    @BeforeEach
    void threeKnees() {
        clinic = registry.clinic("Clinic " + UUID.randomUUID());
        people = new TreatedPeople(database.superuser(), clinic);
        Person first = knee();
        people.baseline(first.treatment(), "nrs-pain", 7, treated);
        people.baseline(first.treatment(), "nrs-pain", 4, treated.plusDays(42));
        people.baseline(first.treatment(), "nrs-pain", 3, treated.plusDays(100));
        Person second = knee();
        Person third = knee();
        people.baseline(third.treatment(), "nrs-pain", 5, treated);
        people.baseline(third.treatment(), "nrs-pain", 4, treated.plusDays(42));
        people.event(third.treatment(), "death", treated.plusDays(60));
        refresh(first, second, third);
    }

    @Test
    void countsVisitsAndPersonTimeOfAProduct() {
        assertThat(as(() -> completeness.of(CompletenessBy.PRODUCT_CLASS, null)))
                .containsExactly(new Completeness("bmac", 5, 2, 1, 2, 2, 5, 3, new FollowUpTime(160, 460)));
        assertThat(as(() -> completeness.of(CompletenessBy.PRODUCT_CLASS, "prp")))
                .isEmpty();
    }

    @Test
    void countsAHorizonByItsOwnDays() {
        List<Completeness> horizons = as(() -> completeness.of(CompletenessBy.HORIZON, null));
        assertThat(horizons)
                .startsWith(
                        new Completeness("42", 3, 2, 0, 1, 0, 3, 2, new FollowUpTime(42 + 42, 3 * 42)),
                        // The third died on day 60: 60 of 60 days.
                        new Completeness("91", 2, 0, 1, 1, 0, 2, 1, new FollowUpTime(91 + 60, 91 + 91 + 60)),
                        new Completeness("182", 0, 0, 0, 0, 2, 0, 0, new FollowUpTime(100 + 60, 182 + 182 + 60)));
    }

    @Test
    void groupsByProviderAndByMonthOfTreatment() {
        assertThat(as(() -> completeness.of(CompletenessBy.PROVIDER, null)))
                .extracting(Completeness::group, Completeness::due)
                .containsExactly(tuple(people.provider().toString(), 5L));
        assertThat(as(() -> completeness.of(CompletenessBy.MONTH, null)))
                .extracting(Completeness::group)
                .containsExactly("2025-08");
    }

    /** At 91 days the first answered (baseline 7) and one more with 8 and another with 4 did not: mean 6, variance 8. */
    @Test
    void comparesTheBaselineOfThoseWhoAnsweredWithThatOfTheOthers() {
        Person fourth = knee();
        people.baseline(fourth.treatment(), "nrs-pain", 8, treated);
        Person fifth = knee();
        people.baseline(fifth.treatment(), "nrs-pain", 4, treated);
        Person sixth = knee();
        people.baseline(sixth.treatment(), "nrs-pain", 3, treated);
        people.baseline(sixth.treatment(), "nrs-pain", 3, treated.plusDays(90));
        refresh(fourth, fifth, sixth);

        GroupDifference difference = as(() -> completeness.answeredOrNot("nrs-pain", 91));
        assertThat(difference.first().orElseThrow().n()).isEqualTo(2);
        assertThat(difference.first().orElseThrow().value()).isEqualTo(5, within(1e-12));
        assertThat(difference.second().orElseThrow().n()).isEqualTo(2);
        assertThat(difference.second().orElseThrow().value()).isEqualTo(6, within(1e-12));
        // Variances 8 and 8: (5 - 6) / sqrt(8).
        assertThat(difference.standardised().getAsDouble()).isEqualTo(-1 / Math.sqrt(8), within(1e-12));
    }

    @Test
    void anotherClinicCountsNothing() {
        UUID other = registry.clinic("Other " + UUID.randomUUID());
        assertThat(registry.as(other, () -> completeness.of(CompletenessBy.PRODUCT_CLASS, null)))
                .isEmpty();
    }

    private Person knee() {
        Person person = people.knee(treated);
        people.goal(person.treatment(), "nrs-pain", "pain", 3);
        return person;
    }

    private void refresh(Person... persons) {
        as(() -> {
            registry.get(OutcomeService.class)
                    .refresh(Stream.of(persons).map(Person::treatment).toList());
            return true;
        });
    }

    private <T> T as(Supplier<T> work) {
        return registry.as(clinic, work);
    }
}

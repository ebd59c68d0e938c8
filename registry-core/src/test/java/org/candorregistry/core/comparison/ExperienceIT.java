package org.candorregistry.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.candorregistry.core.cut.CutService;
import org.candorregistry.core.cut.DataCut;
import org.candorregistry.core.database.AnyRow;
import org.candorregistry.core.database.TestDatabase;
import org.candorregistry.core.database.TestRegistry;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Role;
import org.candorregistry.core.session.Session;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One provider treats on the first of each month of 2025, before that once in a treatment that was taken back; another twice on 1
 * July and once in August. Numbers of cases before: 0 to 11; and 0, 0, 2. Those of the odd months consent to research.
 */
@NullUnmarked
class ExperienceIT {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final TestRegistry REGISTRY = TestRegistry.on(DATABASE);
    private static final UUID CLINIC = REGISTRY.clinic("Experienced");
    private static final UUID ELSEWHERE = REGISTRY.clinic("Elsewhere");
    private static final Cohort KNEES = new Cohort("knee-osteoarthritis", "bmac", "nrs-pain", 365, Map.of());

    private static DataCut cut;

    @BeforeAll
    static void write() {
        UUID often = UUID.randomUUID();
        UUID seldom = UUID.randomUUID();
        treatment(CLINIC, often, "bmac", LocalDate.of(2024, 12, 1), true, true);
        for (int month = 1; month <= 12; month++) {
            treatment(CLINIC, often, "bmac", LocalDate.of(2025, month, 1), month % 2 == 1, false);
        }
        treatment(CLINIC, seldom, "bmac", LocalDate.of(2025, 7, 1), true, false);
        treatment(CLINIC, seldom, "bmac", LocalDate.of(2025, 7, 1), true, false);
        treatment(CLINIC, seldom, "bmac", LocalDate.of(2025, 8, 1), false, false);
        treatment(CLINIC, often, "prp", LocalDate.of(2025, 12, 31), true, false);
        treatment(ELSEWHERE, often, "bmac", LocalDate.of(2025, 12, 31), true, false);
        cut = REGISTRY.cut();
    }

    private static void treatment(
            UUID clinic, UUID provider, String productClass, LocalDate day, boolean research, boolean retracted) {
        UUID id = UUID.randomUUID();
        insert("cell_product", Map.of("clinic_id", clinic, "product_id", id, "product_class", productClass));
        insert(
                "treatment",
                Map.of(
                        "clinic_id",
                        clinic,
                        "treatment_id",
                        id,
                        "product_id",
                        id,
                        "provider_id",
                        provider,
                        "treated_on",
                        day,
                        "retracted",
                        retracted));
        if (retracted) {
            return;
        }
        Map<String, Object> fact = new HashMap<>(Map.of(
                "clinic_id",
                clinic,
                "goal_id",
                id,
                "treatment_id",
                id,
                "measure_id",
                "nrs-pain",
                "condition",
                "knee-osteoarthritis",
                "product_class",
                productClass,
                "horizon_days",
                365,
                "research",
                research));
        fact.put("treatment_year", day.getYear());
        fact.put("synthetic", false);
        insert("goal_fact", fact);
        insert(
                "goal_outcome",
                Map.of(
                        "clinic_id",
                        clinic,
                        "goal_id",
                        id,
                        "horizon_days",
                        365,
                        "closes_on",
                        LocalDate.of(2027, 1, 1),
                        "research",
                        research));
    }

    private static void insert(String table, Map<String, ?> row) {
        AnyRow.insert(DATABASE, "public." + table, row);
    }

    @Test
    void aClinicCountsItsOwnAsTheyStand() {
        assertThat(live(Factor.EARLIER_CASES))
                .isEqualTo(Map.of("0", 3L, "1-2", 1L, "2-5", 4L, "5-10", 5L, "10-20", 2L));
        assertThat(live(Factor.CLINIC_VOLUME)).isEqualTo(Map.of("10-20", 15L));
        Cohort experienced = KNEES.with(Factor.EARLIER_CASES, "5-10");
        assertThat(enrolled(counted(experienced, null))).isEqualTo(Map.of(GroupCounts.ALL, 5L));
    }

    /** Cases before count whether or not these people consent to research; who is counted does. */
    @Test
    void aCutCountsAllThatWereTreatedBefore() {
        CohortCounts files = new CutCounts(
                Session.as(researcher(), () -> REGISTRY.get(CutService.class).open(cut)));
        // Of the first provider the months 1, 3, 5, 7, 9 and 11, with 0, 2, 4, 6, 8 and 10; of the other 0 and 0;
        // elsewhere 0.
        assertThat(enrolled(files.count(KNEES, Factor.EARLIER_CASES, null, false)))
                .isEqualTo(Map.of("0", 4L, "2-5", 2L, "5-10", 2L, "10-20", 1L));
        // Two clinics, each with a number of its own: which of the two is which is not told.
        assertThat(enrolled(files.count(KNEES, Factor.CLINIC_VOLUME, null, false)))
                .isEqualTo(Map.of("other", 9L));
    }

    private static SortedMap<String, Long> live(Factor factor) {
        return enrolled(counted(KNEES, factor));
    }

    private static List<GroupCounts> counted(Cohort cohort, Factor split) {
        CohortCounts database = REGISTRY.get(CohortQuery.class).on(LocalDate.of(2026, 3, 1));
        TransactionTemplate transaction = new TransactionTemplate(REGISTRY.get(PlatformTransactionManager.class));
        return Objects.requireNonNull(
                REGISTRY.as(CLINIC, () -> transaction.execute(status -> database.count(cohort, split, null, false))));
    }

    private static SortedMap<String, Long> enrolled(List<GroupCounts> groups) {
        SortedMap<String, Long> enrolled = new TreeMap<>();
        groups.forEach(group ->
                enrolled.put(group.group(), group.at(365).goals().classes().enrolled()));
        return enrolled;
    }

    private static Caller researcher() {
        return new Caller("researcher", Role.RESEARCHER, Caller.REGISTRY);
    }
}

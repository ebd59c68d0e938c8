package org.candorregistry.core.comparison;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.candorregistry.core.cut.CutService;
import org.candorregistry.core.cut.DataCut;
import org.candorregistry.core.database.TestDatabase;
import org.candorregistry.core.database.TestRegistry;
import org.candorregistry.core.instrument.InstrumentService;
import org.candorregistry.core.outcome.SmallestChange;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Role;
import org.candorregistry.core.session.Session;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is counted in the files of a cut is what PostgreSQL counts of the same rows, for cohorts drawn at random from rows
 * drawn at random: two programs, written in different languages, that share only the words for who belongs.
 */
@NullUnmarked
class CutCountsIT {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final TestRegistry REGISTRY = TestRegistry.on(DATABASE);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final int COHORTS = 150;

    /** A cut tells countries, devices and numbers of few clinics together, PostgreSQL each by itself: CutIT, ExperienceIT. */
    private static final List<Factor> FACTORS = Stream.of(Factor.values())
            .filter(factor -> factor != Factor.COUNTRY && factor != Factor.DEVICE && factor != Factor.CLINIC_VOLUME)
            .toList();

    private static final Map<Factor, List<String>> VALUES = Map.ofEntries(
            entry(Factor.CONDITION, List.of("knee-osteoarthritis", "hip-osteoarthritis")),
            entry(Factor.PRODUCT_CLASS, List.of("bmac", "prp")),
            entry(Factor.SEX, List.of("female", "male")),
            entry(Factor.SEVERITY, List.of("kl-2", "not recorded")),
            entry(Factor.AGE_BAND, List.of("45-49", "50-54", "not recorded")),
            entry(Factor.YEAR, List.of("2023", "2024")),
            entry(Factor.TRAINING_LEVEL, List.of("COURSE")),
            entry(Factor.PREPARATION, List.of("centrifuge-single", "density-gradient", "not recorded")),
            entry(Factor.VIABILITY_BAND, List.of("90-95", "not recorded")),
            entry(Factor.PASSAGE, List.of("3")),
            entry(Factor.DISEASE_STATUS, List.of("cr1", "not recorded")),
            entry(Factor.GUIDANCE, List.of("ultrasound", "not recorded")),
            entry(Factor.BASELINE_BAND, List.of("first-quarter", "third-quarter")));

    /** Rows with every column that a cohort looks at, absent ones among them, of two clinics, with consent and without. */
    private static final String ROWS = """
            SELECT setseed(0.2718);
            WITH fact AS (
                INSERT INTO goal_fact (clinic_id, goal_id, treatment_id, measure_id, goal_domain, horizon_days,
                    condition, disease_status, product_class, cell_source, donor_relation, preparation_method,
                    training_level, age_band, sex, severity, treatment_year, evidence_tier, synthetic, research, open_query,
                    route, image_guidance, manipulation, bmi_band, dose_band, baseline_band, viability_band, passage)
                SELECT CASE WHEN random() < 0.3 THEN '%s'::uuid ELSE '%s'::uuid END, gen_random_uuid(), gen_random_uuid(),
                       (ARRAY['nrs-pain', 'koos-pain', 'os'])[1 + floor(3 * random())], 'pain', 365,
                       (ARRAY['knee-osteoarthritis', 'hip-osteoarthritis'])[1 + floor(2 * random())],
                       (ARRAY[NULL, 'cr1'])[1 + floor(2 * random())],
                       (ARRAY['bmac', 'prp'])[1 + floor(2 * random())],
                       (ARRAY['bmac', 'adipose', NULL])[1 + floor(3 * random())],
                       (ARRAY['autologous', NULL])[1 + floor(2 * random())],
                       (ARRAY['centrifuge-single', 'density-gradient', NULL])[1 + floor(3 * random())],
                       (ARRAY['COURSE', 'FELLOWSHIP', 'NONE'])[1 + floor(3 * random())],
                       (ARRAY['45-49', '50-54', NULL])[1 + floor(3 * random())],
                       (ARRAY['female', 'male'])[1 + floor(2 * random())],
                       (ARRAY['kl-2', 'kl-3', NULL])[1 + floor(3 * random())],
                       2023 + floor(3 * random())::integer, 'EXPERIMENTAL', random() < 0.01, random() < 0.8, random() < 0.05,
                       (ARRAY['ia', NULL])[1 + floor(2 * random())],
                       (ARRAY['ultrasound', 'none', NULL])[1 + floor(3 * random())],
                       (ARRAY['minimal', NULL])[1 + floor(2 * random())],
                       (ARRAY['25-30', '30-35', NULL])[1 + floor(3 * random())],
                       (ARRAY['nucleated-cells 10-20', NULL])[1 + floor(2 * random())],
                       (ARRAY['first-quarter', 'third-quarter', NULL])[1 + floor(3 * random())],
                       (ARRAY['90-95', '95-100', NULL])[1 + floor(3 * random())], (ARRAY['3', NULL])[1 + floor(2 * random())]
                  FROM generate_series(1, 4000)
                RETURNING clinic_id, goal_id, research, measure_id),
            timed AS (
                INSERT INTO time_outcome (clinic_id, goal_id, days, status, event_kind, research)
                SELECT clinic_id, goal_id, floor(800 * random())::integer, drawn.status,
                       CASE drawn.status WHEN 'EVENT' THEN 'death' WHEN 'COMPETING' THEN 'relapse' END, research
                  FROM fact CROSS JOIN LATERAL (
                       SELECT (ARRAY['EVENT', 'COMPETING', 'CENSORED'])[1 + floor(3 * random())] AS status
                        WHERE goal_id IS NOT NULL) AS drawn
                 WHERE measure_id = 'os')
            INSERT INTO goal_outcome (clinic_id, goal_id, horizon_days, closes_on, goal_class, failure_event, improvement,
                                      baseline, follow_up, responder, research)
            SELECT clinic_id, goal_id, horizon, DATE '2026-03-01' + (floor(3 * random()) - 1)::integer, drawn.class,
                   CASE drawn.class WHEN 'FAILURE_EVENT' THEN 'conversion-to-surgery' END,
                   CASE WHEN drawn.class IN ('GOAL_MET', 'CHANGE_NOT_CLASSIFIED') THEN floor(90 * random()) / 10 - 4 END,
                   CASE WHEN drawn.class IN ('GOAL_MET', 'CHANGE_NOT_CLASSIFIED') THEN 6 END, NULL,
                   (ARRAY[true, false, NULL])[1 + floor(3 * random())], research
              FROM fact CROSS JOIN (VALUES (91), (365)) AS at (horizon) CROSS JOIN LATERAL (
                   SELECT (ARRAY['FAILURE_EVENT', 'GOAL_MET', 'CHANGE_NOT_CLASSIFIED', 'DIED', 'NOT_EVALUABLE',
                                 'WITHDRAWN', NULL, 'CHANGE_NOT_CLASSIFIED'])[1 + floor(8 * random())] AS class
                    WHERE goal_id IS NOT NULL AND horizon IS NOT NULL) AS drawn
            """;

    private static CohortCounts files;

    @BeforeAll
    static void cut() {
        UUID north = REGISTRY.clinic("North of the cut");
        UUID south = REGISTRY.clinic("South of the cut");
        write(ROWS.formatted(north, south));
        DataCut cut = REGISTRY.cut();
        assertThat(cut.outcomes()).isBetween(5_800L, 6_900L); // 8,000, of which 80 % consent to research
        files = new CutCounts(
                Session.as(researcher(), () -> REGISTRY.get(CutService.class).open(cut)));
    }

    @Test
    void countsAreThoseOfTheDatabase() {
        CohortCounts database = REGISTRY.get(CohortQuery.class).on(TODAY);
        TransactionTemplate transaction = new TransactionTemplate(REGISTRY.get(PlatformTransactionManager.class));
        Random random = new Random(20_261_127);
        int found = 0;
        for (int i = 0; i < COHORTS; i++) {
            Cohort cohort = cohort(random);
            Factor split = random.nextInt(3) == 0 ? null : FACTORS.get(random.nextInt(FACTORS.size()));
            SmallestChange change = change(random);
            boolean time = cohort.measure().equals("os");
            List<GroupCounts> expected = Session.as(
                    researcher(), () -> transaction.execute(status -> database.count(cohort, split, change, time)));
            assertThat(files.count(cohort, split, change, time))
                    .as("%s by %s", cohort, split)
                    .isEqualTo(expected);
            found += expected == null || expected.isEmpty() ? 0 : 1;
        }
        assertThat(found).isGreaterThan(COHORTS / 2);
    }

    /** Those who are asked for and those who could be besides: in one go the same as one by one. */
    @Test
    void neighboursAreThoseThatAreCountedOneByOne() {
        Random random = new Random(314_159);
        int families = 0;
        for (int i = 0; i < COHORTS; i++) {
            Cohort cohort = cohort(random);
            Factor split = random.nextBoolean() ? null : FACTORS.get(random.nextInt(FACTORS.size()));
            if (split != null && cohort.isNarrowedBy(split)) {
                continue;
            }
            SmallestChange change = change(random);
            Neighbours neighbours = new Neighbours(files, new CompareCohort(cohort, split, null), change, false);
            List<GroupCounts> asked = neighbours.asked();
            assertThat(asked).as("%s by %s", cohort, split).isEqualTo(files.count(cohort, split, change, false));
            for (GroupCounts group : asked) {
                Cohort of = split == null ? cohort : cohort.with(split, group.group());
                List<Factor> narrowed = List.copyOf(cohort.narrowedTo().keySet());
                for (int place = 0; place < narrowed.size(); place++) {
                    Factor free = narrowed.get(place);
                    Neighbours.Family family = neighbours.of(group.group()).get(place);
                    assertThat(family.members()).isEqualTo(files.count(of.without(free), free, change, false));
                    families++;
                }
            }
        }
        assertThat(families).isGreaterThan(COHORTS / 2);
    }

    private static Cohort cohort(Random random) {
        List<Factor> factors = VALUES.keySet().stream().sorted().toList();
        Cohort cohort = new Cohort(
                random.nextBoolean() ? "knee-osteoarthritis" : random.nextBoolean() ? "hip-osteoarthritis" : null,
                List.of("bmac", "prp", "").get(random.nextInt(3)).transform(name -> name.isEmpty() ? null : name),
                List.of("nrs-pain", "koos-pain", "os").get(random.nextInt(3)),
                365,
                Map.of());
        for (int narrowed = random.nextInt(3); narrowed > 0; narrowed--) {
            Factor factor = factors.get(random.nextInt(factors.size()));
            List<String> possible = VALUES.getOrDefault(factor, List.of());
            cohort = cohort.with(factor, possible.get(random.nextInt(possible.size())));
        }
        return random.nextBoolean()
                ? cohort
                : new Cohort(
                        cohort.condition(),
                        cohort.productClass(),
                        cohort.measure(),
                        cohort.horizonDays(),
                        cohort.narrowedTo(),
                        criterion(random, 3));
    }

    private static Criterion criterion(Random random, int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(4)) {
            case 1 -> Criterion.allOf(List.of(criterion(random, depth - 1), criterion(random, depth - 1)));
            case 2 -> Criterion.anyOf(List.of(criterion(random, depth - 1), criterion(random, depth - 1)));
            case 3 -> Criterion.everybodyBut(criterion(random, depth - 1));
            default -> {
                List<Factor> factors = VALUES.keySet().stream().sorted().toList();
                Factor factor = factors.get(random.nextInt(factors.size()));
                List<String> values = new ArrayList<>(VALUES.getOrDefault(factor, List.of()));
                Collections.shuffle(values, random);
                yield Criterion.oneOf(factor, values.subList(0, 1 + random.nextInt(values.size())));
            }
        };
    }

    /** Everybody but some, and those: no row is in both or in neither, and the counts of the two add up to the whole. */
    @Test
    void aCohortAndEverybodyElseAddUpToTheWhole() {
        Random random = new Random(271_828);
        Cohort whole = new Cohort("knee-osteoarthritis", "bmac", "nrs-pain", 365, Map.of());
        for (int i = 0; i < 40; i++) {
            Criterion some = criterion(random, 3);
            GroupCounts together =
                    sum(counted(where(whole, some)), counted(where(whole, Criterion.everybodyBut(some))));
            assertThat(together).as("%s", some).isEqualTo(sum(counted(whole), List.of()));
            // As regions of one question: to neither of the two belongs nobody, nor to both.
            List<GroupCounts> regions =
                    files.countRegions(List.of(where(whole, some), where(whole, Criterion.everybodyBut(some))), null);
            assertThat(regions).extracting(GroupCounts::group).isSubsetOf("10", "01");
            assertThat(named(sum(regions, List.of()))).isEqualTo(named(together));
        }
    }

    private static List<GroupCounts> counted(Cohort cohort) {
        return files.count(cohort, null, null, false);
    }

    private static Cohort where(Cohort cohort, Criterion criterion) {
        return new Cohort(
                cohort.condition(), cohort.productClass(), cohort.measure(), cohort.horizonDays(), Map.of(), criterion);
    }

    private static GroupCounts sum(List<GroupCounts> some, List<GroupCounts> others) {
        return Stream.concat(some.stream(), others.stream())
                .map(CutCountsIT::named)
                .reduce(GroupCounts::merge)
                .orElseThrow();
    }

    private static GroupCounts named(GroupCounts counts) {
        return new GroupCounts("all", counts.horizons(), counts.times(), counts.synthetic());
    }

    private static @Nullable SmallestChange change(Random random) {
        return random.nextBoolean()
                ? null
                : REGISTRY.get(InstrumentService.class)
                        .preferredThreshold("nrs-pain", "knee-osteoarthritis")
                        .map(SmallestChange::of)
                        .orElseThrow();
    }

    private static void write(String sql) {
        try (Connection connection = DATABASE.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica"); // derived rows without the clinical ones
            statement.execute(sql);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Caller researcher() {
        return new Caller("researcher", Role.RESEARCHER, Caller.REGISTRY);
    }
}

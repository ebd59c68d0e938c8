package org.candorregistry.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.candorregistry.core.cut.DataCut;
import org.candorregistry.core.database.TestDatabase;
import org.candorregistry.core.database.TestRegistry;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.instrument.InstrumentService;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Role;
import org.candorregistry.core.session.Session;
import org.candorregistry.core.statistics.MinimumCell;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A reader asks one cohort after the other of one cut and adds and subtracts what is told. Whoever belongs to a cohort is
 * found here by SQL written for this test; the numbers are those of the answers.
 */
@NullUnmarked
class OverlapsIT {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final TestRegistry REGISTRY = TestRegistry.on(DATABASE);
    private static final int MINIMUM = MinimumCell.DEFAULT.people();
    private static final int QUESTIONS = 22;

    private static final List<String> SEXES = List.of("female", "male");
    private static final List<String> AGES = List.of("45-49", "50-54", "55-59");
    private static final List<String> SEVERITIES = List.of("kl-2", "kl-3", "kl-4");

    private static final List<String> CONDITIONS =
            List.of("knee-osteoarthritis", "hip-osteoarthritis", "knee-cartilage-defect");

    /** 420 people with knees and 380 with others, of sexes, ages and severities of unequal frequency; a third without a score. */
    private static final String ROWS = """
            SELECT setseed(0.1618);
            WITH fact AS (
                INSERT INTO goal_fact (clinic_id, goal_id, treatment_id, measure_id, goal_domain, horizon_days, condition,
                    product_class, training_level, age_band, sex, severity, treatment_year, evidence_tier, synthetic, research)
                SELECT '%s'::uuid, gen_random_uuid(), gen_random_uuid(), 'nrs-pain', 'pain', 365,
                       CASE WHEN number <= 420 THEN 'knee-osteoarthritis' WHEN number <= 775 THEN 'hip-osteoarthritis'
                            ELSE 'knee-cartilage-defect' END, 'bmac',
                       'NONE', (ARRAY['45-49', '50-54', '55-59'])[1 + floor(3 * power(random(), 2))],
                       (ARRAY['female', 'male'])[1 + floor(2 * power(random(), 1.5))],
                       (ARRAY['kl-2', 'kl-3', 'kl-4'])[1 + floor(3 * power(random(), 2))], 2025, 'EXPERIMENTAL', false, true
                  FROM generate_series(1, 800) AS number
                RETURNING clinic_id, goal_id)
            INSERT INTO goal_outcome (clinic_id, goal_id, horizon_days, closes_on, goal_class, failure_event, improvement,
                                      baseline, follow_up, research)
            SELECT clinic_id, goal_id, 365, '2026-01-01', drawn.class,
                   CASE drawn.class WHEN 'FAILURE_EVENT' THEN 'conversion-to-surgery' END,
                   CASE WHEN drawn.class = 'CHANGE_NOT_CLASSIFIED' THEN floor(7 * random()) - 2 END,
                   CASE WHEN drawn.class = 'CHANGE_NOT_CLASSIFIED' THEN 6 END, NULL, true
              FROM fact CROSS JOIN LATERAL (
                   SELECT (ARRAY['FAILURE_EVENT', 'CHANGE_NOT_CLASSIFIED', 'CHANGE_NOT_CLASSIFIED', NULL])
                          [1 + floor(4 * random())] AS class
                    WHERE goal_id IS NOT NULL) AS drawn
            """;

    private static List<String> atoms;

    private final ComparisonService comparisons = REGISTRY.get(ComparisonService.class);

    @BeforeAll
    static void write() throws SQLException {
        UUID clinic = REGISTRY.clinic("Overlaps");
        try (Connection connection = DATABASE.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica"); // derived rows without the clinical ones
            statement.execute(ROWS.formatted(clinic));
        }
        atoms = REGISTRY.everything()
                .sql(
                        "SELECT DISTINCT sex || '|' || age_band || '|' || severity || '|' || condition FROM goal_fact ORDER BY 1")
                .query(String.class)
                .list();
        assertThat(atoms).hasSizeGreaterThan(40);
    }

    /** What was told of one cohort: which combinations it holds, and its numbers by name. */
    private record Told(List<Integer> members, Map<String, Long> numbers) {}

    /** Sums and differences of up to three answers never are a number of 1 to 10 people, of any number that is told. */
    @Test
    void answersOfOneCutDoNotTellOfFewPeopleTogether() {
        asked(6, OverlapsIT::cohort);
    }

    /** The same where a cohort may be of several conditions: the 25 defects are fewer than may be told in each class. */
    @Test
    void norDoAnswersAcrossConditions() {
        asked(6, OverlapsIT::across);
    }

    private void asked(int seeds, Function<Random, Cohort> cohort) {
        int answered = 0;
        for (int seed = 0; seed < seeds; seed++) {
            DataCut cut = REGISTRY.cut();
            List<Told> told = new ArrayList<>();
            Random random = new Random(seed);
            for (int i = 0; i < QUESTIONS; i++) {
                ask(cohort.apply(random), cut.id(), told);
            }
            answered += told.size();
            assertThat(fewPeople(told)).as("seed " + seed).isEmpty();
        }
        assertThat(answered).isGreaterThan(seeds * QUESTIONS / 3);
    }

    private static Cohort across(Random random) {
        Criterion conditions =
                Criterion.oneOf(Factor.CONDITION, CONDITIONS.subList(random.nextInt(2), 2 + random.nextInt(2)));
        Cohort across = new Cohort(null, "bmac", "nrs-pain", 365, Map.of(), conditions);
        return switch (random.nextInt(4)) {
            case 0 -> new Cohort(CONDITIONS.get(random.nextInt(3)), "bmac", "nrs-pain", 365, Map.of());
            case 1 -> across;
            case 2 -> across.with(Factor.SEX, SEXES.get(random.nextInt(2)));
            default ->
                new Cohort(
                        null,
                        "bmac",
                        "nrs-pain",
                        365,
                        Map.of(),
                        Criterion.allOf(List.of(conditions, criterion(random, 1))));
        };
    }

    /** The same questions, each to a cut of its own that knows of no other: together they tell what they must not. */
    @Test
    void answersThatDoNotKnowOfEachOtherTellOfFewPeople() {
        Random random = new Random(0);
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            ask(cohort(random), REGISTRY.cut().id(), told);
        }
        assertThat(fewPeople(told)).isNotEmpty();
    }

    private void ask(Cohort cohort, UUID cut, List<Told> told) {
        ComparisonAnswer[] answer = new ComparisonAnswer[1];
        String threshold = REGISTRY.get(InstrumentService.class)
                .preferredThreshold("nrs-pain", "knee-osteoarthritis")
                .orElseThrow()
                .id();
        try {
            Session.as(
                    new Caller("researcher", Role.RESEARCHER, Caller.REGISTRY),
                    () -> comparisons.compare(new CompareCohort(cohort, null, threshold, cut), given -> {
                        answer[0] = given;
                        return "{}".getBytes(StandardCharsets.UTF_8);
                    }));
        } catch (RegistryException refused) {
            assertThat(refused.violations().get(0).code())
                    .isIn(ComparisonFailure.COHORT_TELLS_OF_FEW, ComparisonFailure.COHORT_CONTRADICTORY);
            return;
        }
        if (answer[0] != null && !answer[0].groups().isEmpty()) {
            told.add(new Told(members(cohort), numbers(answer[0].groups().get(0).cases())));
        }
    }

    private static Cohort cohort(Random random) {
        Cohort all = new Cohort("knee-osteoarthritis", "bmac", "nrs-pain", 365, Map.of());
        return switch (random.nextInt(5)) {
            case 0 -> all.with(Factor.SEX, SEXES.get(random.nextInt(2)));
            case 1 -> all.with(Factor.AGE_BAND, AGES.get(random.nextInt(3)));
            default ->
                new Cohort(
                        all.condition(),
                        all.productClass(),
                        all.measure(),
                        all.horizonDays(),
                        Map.of(),
                        criterion(random, 2));
        };
    }

    private static Criterion criterion(Random random, int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(4)) {
            case 1 -> Criterion.allOf(List.of(criterion(random, depth - 1), criterion(random, depth - 1)));
            case 2 -> Criterion.anyOf(List.of(criterion(random, depth - 1), criterion(random, depth - 1)));
            case 3 -> Criterion.everybodyBut(criterion(random, depth - 1));
            default ->
                switch (random.nextInt(3)) {
                    case 0 -> Criterion.oneOf(Factor.SEX, List.of(SEXES.get(random.nextInt(2))));
                    case 1 -> Criterion.oneOf(Factor.AGE_BAND, AGES.subList(0, 1 + random.nextInt(2)));
                    default -> Criterion.oneOf(Factor.SEVERITY, SEVERITIES.subList(1, 2 + random.nextInt(2)));
                };
        };
    }

    private static List<Integer> members(Cohort cohort) {
        return atoms.stream()
                .map(atom -> {
                    List<String> values = Arrays.asList(atom.split("\\|", -1));
                    Map<Factor, String> of = Map.of(
                            Factor.SEX,
                            values.get(0),
                            Factor.AGE_BAND,
                            values.get(1),
                            Factor.SEVERITY,
                            values.get(2),
                            Factor.CONDITION,
                            values.get(3));
                    boolean narrowed = cohort.narrowedTo().entrySet().stream()
                            .allMatch(factor -> factor.getValue().equals(of.get(factor.getKey())));
                    narrowed &= cohort.condition() == null || cohort.condition().equals(values.get(3));
                    return narrowed && (cohort.where() == null || fulfils(cohort.where(), of)) ? 1 : 0;
                })
                .toList();
    }

    private static boolean fulfils(Criterion criterion, Map<Factor, String> of) {
        if (criterion.factor() != null) {
            return criterion.in().contains(of.get(criterion.factor()));
        }
        if (criterion.and() != null) {
            return criterion.and().stream().allMatch(part -> fulfils(part, of));
        }
        if (criterion.or() != null) {
            return criterion.or().stream().anyMatch(part -> fulfils(part, of));
        }
        return !fulfils(criterion.not(), of);
    }

    private static Map<String, Long> numbers(Cases cases) {
        Map<String, @Nullable Long> numbers = new TreeMap<>(cases.failure().byClass());
        numbers.put("enrolled", cases.denominators().enrolled());
        numbers.put("evaluated", cases.denominators().evaluated());
        numbers.put("missed", cases.denominators().missed());
        numbers.put("pairs", cases.pairs());
        cases.failure().byEvent().forEach((kind, count) -> numbers.put("event " + kind, count));
        if (cases.failure().share() != null) {
            numbers.put("failure", cases.failure().share().count());
        }
        cases.responders().forEach(responder -> {
            if (responder.share() != null) {
                numbers.put(
                        "responders " + responder.threshold(), responder.share().count());
            }
        });
        Map<String, Long> shown = new LinkedHashMap<>();
        numbers.forEach((name, number) -> {
            if (number != null) {
                shown.put(name, number);
            }
        });
        return shown;
    }

    /** Every sum of one to three answers, each taken once, more or less, that counts people and not people twice. */
    private static List<String> fewPeople(List<Told> told) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            for (int j = i; j < told.size(); j++) {
                for (int k = j; k < told.size(); k++) {
                    for (int signs = 0; signs < 8; signs++) {
                        find(List.of(told.get(i), told.get(j), told.get(k)), List.of(i, j, k), signs, found);
                    }
                }
            }
        }
        return found;
    }

    private static void find(List<Told> of, List<Integer> places, int signs, List<String> found) {
        Map<Integer, Integer> factors = new LinkedHashMap<>();
        for (int i = 0; i < 3; i++) {
            factors.put(places.get(i), (signs >> i & 1) == 0 ? 1 : -1); // the same answer twice counts once
        }
        int[] sum = new int[atoms.size()];
        Map<String, Long> numbers = new TreeMap<>();
        of.get(0).numbers().keySet().forEach(name -> numbers.put(name, 0L));
        factors.forEach((place, factor) -> {
            Told told = of.get(places.indexOf(place));
            for (int atom = 0; atom < sum.length; atom++) {
                sum[atom] += factor * told.members().get(atom);
            }
            numbers.keySet().retainAll(told.numbers().keySet());
            numbers.replaceAll(
                    (name, number) -> number + factor * told.numbers().get(name));
        });
        if (Arrays.stream(sum).allMatch(times -> times == 0 || times == 1)) {
            numbers.forEach((name, number) -> {
                if (number > 0 && number < MINIMUM) {
                    found.add(name + " " + number + " of " + factors);
                }
            });
        }
    }
}

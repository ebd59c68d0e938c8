package org.candorregistry.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.candorregistry.core.column.JsonColumn;
import org.candorregistry.core.database.TestDatabase;
import org.candorregistry.core.database.TestRegistry;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Role;
import org.candorregistry.core.session.Session;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Who may count what, and that the counts are those of the rows. The rows are written as derived rows stand; how they are
 * derived is another test's matter. An absent part is a failed test, so this class is not checked for null.
 */
@NullUnmarked
class ComparisonIT {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final TestRegistry REGISTRY = TestRegistry.on(DATABASE);
    private static final UUID NORTH = REGISTRY.clinic("North");
    private static final UUID SOUTH = REGISTRY.clinic("South");

    private static final Cohort KNEES = new Cohort("knee-osteoarthritis", "bmac", "nrs-pain", 365, Map.of());

    private final ComparisonService comparisons = REGISTRY.get(ComparisonService.class);

    /**
     * North: 40 with research consent (30 better by 3 points of NRS pain, 10 by 1) and 5 without (worse by 2); South: 20
     * with consent, each better by 2. None reached its target; the preferred threshold is 1.8. Without a score: 12 of North, whose window closed on 1 January 2026
     * (15 of South closes on 1 June; the clock stands at 1 March).
     */
    @BeforeAll
    static void writeDerivedRows() throws SQLException {
        try (Connection connection = DATABASE.superuser().getConnection();
                Statement replica = connection.createStatement()) {
            replica.execute("SET session_replication_role = replica"); // derived rows without the clinical ones
            goals(connection, NORTH, 30, "2026-01-01", "CHANGE_NOT_CLASSIFIED", "3", true);
            goals(connection, NORTH, 10, "2026-01-01", "CHANGE_NOT_CLASSIFIED", "1", true);
            goals(connection, NORTH, 5, "2026-01-01", "CHANGE_NOT_CLASSIFIED", "-2", false);
            goals(connection, NORTH, 12, "2026-01-01", null, null, true);
            goals(connection, SOUTH, 20, "2026-06-01", "CHANGE_NOT_CLASSIFIED", "2", true);
            goals(connection, SOUTH, 15, "2026-06-01", null, null, true);
            hips(connection, 30, "centrifuge-single");
            hips(connection, 25, "density-gradient");
            hips(connection, 4, "filter-only");
        }
        REGISTRY.cut();
    }

    @Test
    void aClinicCountsItsOwnRowsAndNothingIsWithheld() {
        ComparisonAnswer answer = ask(NORTH, Role.CLINIC_SUBMITTER, question(null, null));
        Cases cases = answer.groups().get(0).cases();
        assertThat(answer.population()).isEqualTo("OWN_CLINIC");
        // 30 + 10 + 5 evaluated, 12 missed: 57 enrolled. Failures 10 + 5 of 45.
        assertThat(cases.denominators().enrolled()).isEqualTo(57);
        assertThat(cases.denominators().evaluated()).isEqualTo(45);
        assertThat(cases.denominators().missed()).isEqualTo(12);
        assertThat(cases.failure().share().count()).isEqualTo(15);
        assertThat(cases.failure().byClass()).containsEntry("WORSENED", 5L);
        assertThat(cases.withheld()).isEmpty();
        assertThat(answer.threshold().chosen()).isEqualTo("PREFERRED"); // 1.8 points, RESTORE
        assertThat(answer.statement()).contains("changes observed");
    }

    @Test
    void aResearcherCountsAllClinicsButOnlyWhoConsented() {
        Cases cases = ask(Caller.REGISTRY, Role.RESEARCHER, question(null, null))
                .groups()
                .get(0)
                .cases();
        // 40 + 20 evaluated; 12 missed of North, 15 pending of South, as the clock stands between the two closing days.
        assertThat(cases.denominators().enrolled()).isEqualTo(87);
        assertThat(cases.denominators().evaluated()).isEqualTo(60);
        // Ordered: ten 1, twenty 2, thirty 3. Position 0.5 * 59 = 29.5 lies between the last 2 and the first 3.
        assertThat(cases.typical().median().value()).isEqualByComparingTo("2.5");
        // The ten unchanged are fewer than eleven; the failures are these ten, so their share would tell.
        assertThat(cases.failure().byClass()).containsEntry("UNCHANGED", null);
        assertThat(cases.failure().share()).isNull();
        assertThat(cases.withheld()).contains("failure.byClass.UNCHANGED", "failure.share");
        assertThat(cases.failure().note()).contains("pending");
    }

    /** 59 hips less the 30 and the 25 would be the four, whose number is not shown. */
    @Test
    void aResearcherLearnsNoSmallGroupFromTheOthersAskedOneByOne() {
        Cohort hips = new Cohort("hip-osteoarthritis", "bmac", "nrs-pain", 365, Map.of());
        assertThat(enrolled(hips)).isEqualTo(59);
        assertThat(enrolled(hips.with(Factor.PREPARATION, "filter-only"))).isNull();
        assertThat(enrolled(hips.with(Factor.PREPARATION, "centrifuge-single"))).isEqualTo(30);
        assertThat(enrolled(hips.with(Factor.PREPARATION, "density-gradient"))).isNull();
        // Also where the question is split by another factor: one of which all have the same value, and one that was
        // recorded of nobody.
        assertThat(enrolled(hips.with(Factor.PREPARATION, "density-gradient"), Factor.DONOR_TYPE))
                .isNull();
        assertThat(enrolled(hips.with(Factor.PREPARATION, "density-gradient"), Factor.SEVERITY))
                .isNull();
        assertThat(enrolled(hips.with(Factor.PREPARATION, "centrifuge-single"), Factor.SEVERITY))
                .isEqualTo(30);
    }

    private @Nullable Long enrolled(Cohort cohort) {
        return enrolled(cohort, null);
    }

    private @Nullable Long enrolled(Cohort cohort, @Nullable Factor compareBy) {
        return ask(Caller.REGISTRY, Role.RESEARCHER, new CompareCohort(cohort, compareBy, null))
                .groups()
                .get(0)
                .cases()
                .denominators()
                .enrolled();
    }

    @Test
    void anotherThresholdTellsTheClassesAnewAndNamesItself() {
        String twoPoints = REGISTRY.everything().sql("""
                        SELECT threshold_id FROM threshold
                         WHERE measure_id = 'nrs-pain' AND value = 2 AND value_kind = 'ABSOLUTE' AND citation LIKE 'Farrar%'
                        """).query(String.class).single();
        ComparisonAnswer answer = ask(SOUTH, Role.CLINIC_ADMIN, question(null, twoPoints));
        // Twenty improved by exactly two points: still improved; the threshold is inclusive.
        assertThat(answer.groups().get(0).cases().failure().byClass()).containsEntry("IMPROVED", 20L);
        assertThat(answer.threshold().chosen()).isEqualTo("ASKED_FOR");
        assertThat(answer.threshold().citation()).contains("Farrar");
    }

    @Test
    void aThresholdInPercentTakesEachBaseline() {
        CompareCohort thirtyPercent = question(null, "nrs-pain-mcid-farrar-2001-percent");
        Cases cases =
                ask(NORTH, Role.CLINIC_SUBMITTER, thirtyPercent).groups().get(0).cases();
        // Of 6 points before: 3 are 50 %, 1 is 17 %, -2 are -33 %.
        assertThat(cases.failure().byClass())
                .containsEntry("IMPROVED", 30L)
                .containsEntry("UNCHANGED", 10L)
                .containsEntry("WORSENED", 5L);
    }

    @Test
    void saysOfAThresholdWhetherItsCitationWasRead() {
        CompareCohort backs = new CompareCohort(
                new Cohort("discogenic-low-back-pain", "bmac", "odi", 365, Map.of()), null, "odi-mic-ostelo-2008");
        assertThat(ask(NORTH, Role.CLINIC_SUBMITTER, backs).threshold().verified())
                .isFalse(); // not checked against its source
        assertThat(ask(NORTH, Role.CLINIC_SUBMITTER, question(null, null))
                        .threshold()
                        .verified())
                .isTrue();
        assertThat(ask(NORTH, Role.CLINIC_SUBMITTER, question(null, null))
                        .groups()
                        .get(0)
                        .cases()
                        .responders())
                .isNotEmpty()
                .allMatch(Cases.Responders::verified);
    }

    @Test
    void speaksOfThresholdsOnlyWhereOneCouldDecide() {
        CompareCohort survival = new CompareCohort(new Cohort("aml", "hsct", "os", 365, Map.of()), null, null);
        assertThat(ask(NORTH, Role.CLINIC_SUBMITTER, survival).threshold().chosen())
                .isEqualTo("NOT_APPLICABLE");
        CompareCohort nonePublished =
                new CompareCohort(new Cohort("aml", "hsct", "karnofsky", 365, Map.of()), null, null);
        assertThat(ask(NORTH, Role.CLINIC_SUBMITTER, nonePublished).threshold().note())
                .contains("not defined")
                .doesNotContain("Name one");
    }

    @Test
    void refusesADayOnWhichNobodyIsFollowedUp() {
        CompareCohort betweenVisits =
                new CompareCohort(new Cohort("knee-osteoarthritis", "bmac", "nrs-pain", 360, Map.of()), null, null);
        assertThatThrownBy(() -> ask(NORTH, Role.CLINIC_SUBMITTER, betweenVisits))
                .isInstanceOfSatisfying(
                        RegistryException.class,
                        refused -> assertThat(refused.violations())
                                .singleElement()
                                .satisfies(violation -> {
                                    assertThat(violation.pointer()).isEqualTo("/cohort/horizonDays");
                                    assertThat(violation.code().slug()).isEqualTo("horizon-not-followed");
                                    assertThat(violation.detail()).contains("day 365");
                                }));
    }

    @Test
    void splitsByAFactorAndAddsUpToTheWhole() {
        ComparisonAnswer answer = ask(NORTH, Role.CLINIC_SUBMITTER, question(Factor.SEX, null));
        assertThat(answer.compareBy()).isEqualTo("sex");
        assertThat(answer.groups().stream()
                        .mapToLong(group -> group.cases().denominators().enrolled())
                        .sum())
                .isEqualTo(57);
        // Of 15 + 5 + 2 women 5 + 2 failed, of 15 + 5 + 3 men 5 + 3.
        Differences differences = Objects.requireNonNull(answer.differences());
        assertThat(differences.statement()).contains("not randomised");
        assertThat(differences.failure()).hasSize(1);
        assertThat(differences.failure().get(0).group()).isEqualTo("female");
        assertThat(differences.failure().get(0).reference()).isEqualTo("male");
        assertThat(differences.failure().get(0).difference()).isCloseTo(7 / 22.0 - 8 / 23.0, within(1e-12));
        // Most of either sex improved by 3: of the 506 differences the median is 0; R: d[qwilcox(0.025, 22, 23)] is 0,
        // too.
        assertThat(differences.improvement())
                .singleElement()
                .isEqualTo(new Differences.OfImprovements(
                        "female", "male", BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO));
    }

    @Test
    void cohortsSideBySideDifferAsTheGroupsOfASplitDo() {
        SideBySideAnswer answer = side(NORTH, Role.CLINIC_SUBMITTER, sexes());
        assertThat(answer.differencesNote()).isNull();
        assertThat(answer.differences())
                .isEqualTo(ask(NORTH, Role.CLINIC_SUBMITTER, question(Factor.SEX, null))
                        .differences());
        assertThat(answer.cohorts().get(0).answer().groups().get(0).cases())
                .isEqualTo(ask(NORTH, Role.CLINIC_SUBMITTER, new CompareCohort(women(), null, null))
                        .groups()
                        .get(0)
                        .cases());
    }

    /**
     * 59 hips improved by 3 each, the knees by 1, 2 and 3: 10, 20 and 30. Of the 59 * 60 = 3540 differences, 1770 are 0 and 1180
     * are 1, so the median lies between the two. Of Moses' ranks the lower is 1770 - 1.96 * sqrt(3540 * 120 / 12) = 1401, the
     * upper 3541 - 1401 = 2140.
     */
    @Test
    void cohortsSideBySideAreKeptAsTheyWereTold() {
        SideBySide joints = sides(new Cohort("hip-osteoarthritis", "bmac", "nrs-pain", 365, Map.of()), KNEES);
        byte[] first = sideBytes(Caller.REGISTRY, Role.RESEARCHER, joints);
        assertThat(sideBytes(Caller.REGISTRY, Role.RESEARCHER, joints)).isEqualTo(first);
        SideBySideAnswer answer = JsonColumn.read(first, SideBySideAnswer.class);
        assertThat(kept(answer.source().answer())).isEqualTo(first);
        assertThat(answer.cohorts())
                .allSatisfy(side ->
                        assertThat(kept(side.answer().source().answer())).isNotEmpty());
        // Ten of the knees are unchanged, so their share of failure is withheld, and with it the difference.
        assertThat(answer.differences().failure()).isEmpty();
        assertThat(answer.differences().improvement())
                .containsExactly(new Differences.OfImprovements(
                        "0", "1", new BigDecimal("0.5"), BigDecimal.ZERO, BigDecimal.ONE));
        assertThat(side(Caller.REGISTRY, Role.RESEARCHER, sexes()).differences().improvement())
                .as("of cohorts whose pairs are withheld")
                .isEmpty();
    }

    @Test
    void cohortsThatMayShareSomebodyHaveNoDifferences() {
        SideBySide overlapping = sides(women(), KNEES.with(Factor.AGE_BAND, "45-49"), KNEES.with(Factor.SEX, "male"));
        SideBySideAnswer answer = side(NORTH, Role.CLINIC_SUBMITTER, overlapping);
        assertThat(answer.differences()).isNull();
        assertThat(answer.differencesNote()).contains("cohorts 0 and 1 may share people");
        Cohort others = new Cohort(
                KNEES.condition(),
                KNEES.productClass(),
                KNEES.measure(),
                KNEES.horizonDays(),
                Map.of(),
                Criterion.allOf(List.of(
                        Criterion.oneOf(Factor.SEX, List.of("male", "other")),
                        Criterion.everybodyBut(Criterion.oneOf(Factor.SEVERITY, List.of("kl-4"))))));
        assertThat(side(NORTH, Role.CLINIC_SUBMITTER, sides(women(), others)).differences())
                .isNotNull();
    }

    @Test
    void cohortsSideBySideAreRefusedWithThePlaceOfWhatIsWrong() {
        Cohort hips = new Cohort("hips", "bmac", "nrs-pain", 365, Map.of());
        Cohort function = new Cohort("knee-osteoarthritis", "bmac", "koos-pain", 365, Map.of());
        assertThat(refusals(sides(KNEES))).containsExactly("/cohorts value-out-of-range");
        assertThat(refusals(sides(KNEES, function))).containsExactly("/cohorts/1/cohort/measure cohort-contradictory");
        assertThat(refusals(new SideBySide(sides(KNEES, hips).cohorts(), null, UUID.randomUUID())))
                .containsExactlyInAnyOrder("/cohorts/1/cohort/condition code-unknown", "/cut cut-of-researchers");
        SideBySide twice = new SideBySide(
                List.of(new SideBySide.NamedCohort("one", KNEES), new SideBySide.NamedCohort("one", women())),
                null,
                null);
        assertThat(refusals(twice)).containsExactly("/cohorts/1/name cohort-contradictory");
    }

    private List<String> refusals(SideBySide question) {
        RegistryException refused =
                catchThrowableOfType(RegistryException.class, () -> side(NORTH, Role.CLINIC_SUBMITTER, question));
        return refused.violations().stream()
                .map(violation -> violation.pointer() + " " + violation.code().slug())
                .toList();
    }

    private static Cohort women() {
        return KNEES.with(Factor.SEX, "female");
    }

    private static SideBySide sexes() {
        return new SideBySide(
                List.of(
                        new SideBySide.NamedCohort("female", women()),
                        new SideBySide.NamedCohort("male", KNEES.with(Factor.SEX, "male"))),
                null,
                null);
    }

    private static SideBySide sides(Cohort... cohorts) {
        List<SideBySide.NamedCohort> named = new ArrayList<>();
        for (Cohort cohort : cohorts) {
            named.add(new SideBySide.NamedCohort(String.valueOf(named.size()), cohort));
        }
        return new SideBySide(named, null, null);
    }

    private SideBySideAnswer side(UUID clinic, Role role, SideBySide question) {
        return JsonColumn.read(sideBytes(clinic, role, question), SideBySideAnswer.class);
    }

    private byte[] sideBytes(UUID clinic, Role role, SideBySide question) {
        return Session.as(
                new Caller("test", role, clinic),
                () -> REGISTRY.get(SideBySideService.class)
                        .compare(question, answer -> JsonColumn.of(answer).getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] kept(String answer) {
        return Session.as(new Caller("test", Role.RESEARCHER, Caller.REGISTRY), () -> comparisons.kept(answer));
    }

    @Test
    void aCohortOfNobodyIsAnHonestEmptyAnswer() {
        Cohort nobody = new Cohort("rotator-cuff-tear", "prp", "ases", 365, Map.of());
        ComparisonAnswer answer = ask(NORTH, Role.CLINIC_SUBMITTER, new CompareCohort(nobody, null, null));
        assertThat(answer.groups()).isEmpty();
        assertThat(answer.groupsNote()).contains("Nobody");
    }

    @Test
    void refusesEverythingThatIsWrongWithAQuestionAtOnce() {
        Cohort wrong =
                new Cohort("cure-all", "bmac", "nrs-pain", 0, Map.of(Factor.AGE_BAND, "43-47", Factor.SEX, "female"));
        assertThatThrownBy(() -> ask(NORTH, Role.CLINIC_SUBMITTER, new CompareCohort(wrong, Factor.SEX, null)))
                .isInstanceOfSatisfying(
                        RegistryException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(violation -> violation.pointer() + " "
                                        + violation.code().slug())
                                .containsExactlyInAnyOrder(
                                        "/cohort/condition code-unknown",
                                        "/cohort/ageBand code-unknown",
                                        "/cohort/horizonDays value-out-of-range",
                                        "/compareBy cohort-contradictory"));
    }

    private ComparisonAnswer ask(UUID clinic, Role role, CompareCohort question) {
        return Session.as(new Caller("somebody", role, clinic), () -> comparisons.compare(question));
    }

    private static CompareCohort question(@Nullable Factor compareBy, @Nullable String threshold) {
        return new CompareCohort(
                new Cohort("knee-osteoarthritis", "bmac", "nrs-pain", 365, Map.of()), compareBy, threshold);
    }

    private static void goals(
            Connection connection,
            UUID clinic,
            int count,
            String closesOn,
            @Nullable String goalClass,
            @Nullable String improvement,
            boolean research)
            throws SQLException {
        write(
                connection,
                clinic,
                count,
                closesOn,
                goalClass,
                improvement,
                research,
                "knee-osteoarthritis",
                "centrifuge-single");
    }

    private static void hips(Connection connection, int count, String preparation) throws SQLException {
        write(
                connection,
                SOUTH,
                count,
                "2026-01-01",
                "CHANGE_NOT_CLASSIFIED",
                "3",
                true,
                "hip-osteoarthritis",
                preparation);
    }

    private static void write(
            Connection connection,
            UUID clinic,
            int count,
            String closesOn,
            @Nullable String goalClass,
            @Nullable String improvement,
            boolean research,
            String condition,
            String preparation)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                WITH fact AS (
                    INSERT INTO goal_fact (clinic_id, goal_id, treatment_id, measure_id, goal_domain, horizon_days,
                        condition, product_class, cell_source, donor_relation, preparation_method, training_level,
                        age_band, sex, treatment_year, evidence_tier, synthetic, research)
                    SELECT ?, gen_random_uuid(), gen_random_uuid(), 'nrs-pain', 'pain', 365, ?,
                           'bmac', 'bmac', 'autologous', ?, 'COURSE', '45-49',
                           CASE number % 2 WHEN 0 THEN 'female' ELSE 'male' END, 2025, 'EXPERIMENTAL', false, ?
                      FROM generate_series(1, ?) AS number
                    RETURNING clinic_id, goal_id, research)
                INSERT INTO goal_outcome (clinic_id, goal_id, horizon_days, closes_on, goal_class, improvement, baseline,
                                          follow_up, research)
                SELECT clinic_id, goal_id, 365, ?::date, ?, ?::numeric, 6, 6 - ?::numeric, research FROM fact
                """)) {
            insert.setObject(1, clinic);
            insert.setString(2, condition);
            insert.setString(3, preparation);
            insert.setBoolean(4, research);
            insert.setInt(5, count);
            insert.setString(6, closesOn);
            insert.setString(7, goalClass);
            insert.setString(8, improvement);
            insert.setString(9, improvement);
            insert.executeUpdate();
        }
    }
}

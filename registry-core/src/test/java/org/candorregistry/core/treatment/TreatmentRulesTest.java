package org.candorregistry.core.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.candorregistry.core.codelist.Citation;
import org.candorregistry.core.codelist.ProductClass;
import org.candorregistry.core.element.Completeness;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.instrument.EventRule;
import org.candorregistry.core.instrument.Measure;
import org.candorregistry.core.instrument.ScoreScale;
import org.candorregistry.core.instrument.ScoringBook;
import org.candorregistry.core.product.CellProduct;
import org.candorregistry.core.product.Described;
import org.candorregistry.core.product.ProductDescription;
import org.candorregistry.core.scoring.Scorings;
import org.candorregistry.core.scoring.Seeded;
import org.candorregistry.core.session.Recorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreatmentRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final KnownSubject BORN_1960 = new KnownSubject(1960, true, null);

    @Test
    void completeTreatmentsAreFree() {
        assertThat(found(Planned.knee())).isEmpty();
        assertThat(transplantFound(Planned.leukaemia())).isEmpty();
    }

    @Test
    void aGoalWithoutMeasureTargetOrDayIsACureAndRefusedWithTheReason() {
        Planned cure = Planned.knee().with("/goals/0", Map.of("domain", "cure"));

        assertThat(found(cure))
                .containsExactly(
                        "/goals/0/horizonDays goal-not-measurable",
                        "/goals/0/measure goal-not-measurable",
                        "/goals/0/targetKind goal-not-measurable");
        assertThat(found(Planned.knee().with("/goals/0/measure", "miracle-score")))
                .containsExactly("/goals/0/measure goal-not-measurable");
        assertThat(found(Planned.knee().with("/goals/0/targetValue", null)))
                .containsExactly("/goals/0/targetValue goal-not-measurable");
        assertThat(found(Planned.knee().with("/goals/0/targetKind", null)))
                .containsExactly("/goals/0/targetKind goal-not-measurable");
        assertThat(found(Planned.knee().with("/goals/0/domain", "cure")))
                .containsExactly("/goals/0/domain goal-not-measurable");
    }

    @Test
    void aHorizonIsATimePointOfThePlanAndTheRefusalNamesThem() {
        Planned at400 = Planned.knee().with("/goals/0/horizonDays", 400);

        assertThat(found(at400)).containsExactly("/goals/0/horizonDays goal-not-measurable");
        assertThat(violations(at400, BORN_1960).get(0).detail()).contains("42 (6 weeks), 365 (12 months)");
    }

    @Test
    void aShoulderScoreDoesNotMeasureAKnee() {
        Planned shoulder = Planned.knee()
                .with("/goals/0/measure", "ases")
                .with("/goals/0/domain", "function")
                .with("/description/absent", Map.of("baselineScores", "not-performed"));

        assertThat(found(shoulder)).containsExactly("/goals/0/measure goal-not-measurable");
    }

    /** KOOS pain runs from 0 to 100 and higher is better; the baseline is 47.22. */
    @ParameterizedTest
    @CsvSource({
        "ABSOLUTE, 101, goal-out-of-reach",
        "ABSOLUTE, -1, goal-out-of-reach",
        "ABSOLUTE, 47.22, goal-already-met",
        "ABSOLUTE, 30, goal-already-met",
        "CHANGE, 0, goal-out-of-reach",
        "CHANGE, -5, goal-out-of-reach",
        "CHANGE, 52.79, goal-out-of-reach",
        "CHANGE, 1E+9, goal-out-of-reach",
        "CHANGE, 1E-9, value-malformed"
    })
    void aTargetIsOnTheScaleAheadAndWithinReach(String kind, BigDecimal value, String slug) {
        assertThat(found(Planned.knee().with("/goals/0/targetKind", kind).with("/goals/0/targetValue", value)))
                .containsExactly("/goals/0/targetValue " + slug);
    }

    @ParameterizedTest
    @CsvSource({"ABSOLUTE, 47.23", "ABSOLUTE, 100", "CHANGE, 52.78", "CHANGE, 0.01"})
    void aTargetJustWithinReachIsFree(String kind, BigDecimal value) {
        assertThat(found(Planned.knee().with("/goals/0/targetKind", kind).with("/goals/0/targetValue", value)))
                .isEmpty();
    }

    /** NRS pain runs from 0 to 10 and lower is better. */
    @Test
    void whereLowerIsBetterATargetBelowTheBaselineIsAhead() {
        Planned nrs = Planned.knee()
                .with("/goals/0/measure", "nrs-pain")
                .with("/baselineScores/0/measure", "nrs-pain")
                .with("/baselineScores/0/value", 6)
                .with("/goals/0/targetKind", "ABSOLUTE");

        assertThat(found(nrs.with("/goals/0/targetValue", 3))).isEmpty();
        assertThat(found(nrs.with("/goals/0/targetValue", 7))).containsExactly("/goals/0/targetValue goal-already-met");
        assertThat(found(nrs.with("/goals/0/targetKind", "CHANGE").with("/goals/0/targetValue", 7)))
                .containsExactly("/goals/0/targetValue goal-out-of-reach");
    }

    @Test
    void theLastBaselineScoreInTheWindowDecides() {
        Planned twice = Planned.knee()
                .with("/goals/0/targetKind", "ABSOLUTE")
                .with("/goals/0/targetValue", 60)
                .with(
                        "/baselineScores",
                        List.of(
                                Map.of(
                                        "measure",
                                        "koos-pain",
                                        "value",
                                        70,
                                        "observedOn",
                                        "2026-02-01",
                                        "answers",
                                        Map.of(),
                                        "missing",
                                        Map.of()),
                                Map.of(
                                        "measure",
                                        "koos-pain",
                                        "value",
                                        50,
                                        "observedOn",
                                        "2026-01-01",
                                        "answers",
                                        Map.of(),
                                        "missing",
                                        Map.of())));

        assertThat(found(twice)).containsExactly("/goals/0/targetValue goal-already-met");
    }

    @Test
    void timeToAnEventHasNoValueAndAScoreIsNoEvent() {
        assertThat(transplantFound(Planned.leukaemia().with("/goals/0/targetValue", 1)))
                .containsExactly("/goals/0/targetValue value-not-applicable");
        assertThat(transplantFound(Planned.leukaemia()
                        .with("/goals/0/targetKind", "CHANGE")
                        .with("/goals/0/targetValue", 1)))
                .containsExactly("/goals/0/targetKind goal-not-measurable");
        assertThat(found(Planned.knee().with("/goals/0/targetKind", "EVENT").with("/goals/0/targetValue", null)))
                .containsExactly("/goals/0/targetKind goal-not-measurable");
    }

    @Test
    void aMeasureJudgesOneGoal() {
        Planned twice = Planned.knee()
                .with(
                        "/goals",
                        List.of(
                                Map.of(
                                        "domain",
                                        "pain",
                                        "measure",
                                        "koos-pain",
                                        "targetKind",
                                        "CHANGE",
                                        "targetValue",
                                        20,
                                        "horizonDays",
                                        365),
                                Map.of(
                                        "domain",
                                        "pain",
                                        "measure",
                                        "koos-pain",
                                        "targetKind",
                                        "CHANGE",
                                        "targetValue",
                                        10,
                                        "horizonDays",
                                        42)));

        assertThat(found(twice)).containsExactly("/goals/1/measure goal-duplicate");
        assertThat(found(Planned.knee().with("/goals", List.of()).with("/baselineScores", List.of())))
                .containsExactly("/goals goal-required");
    }

    @Test
    void deathFailsTheGoalsOfTransplantsOnly() {
        assertThat(found(Planned.knee().with("/goals/0/failureEvents", List.of("death"))))
                .containsExactly("/goals/0/failureEvents/0 failure-event-mismatch");
        assertThat(transplantFound(Planned.leukaemia().with("/goals/0/failureEvents", List.of("death", "relapse"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"neutrophil-engraftment", "lost-to-follow-up", "withdrawal", "last-contact"})
    void milestonesAndLossesFailNoGoal(String event) {
        assertThat(found(Planned.knee().with("/goals/0/failureEvents", List.of(event))))
                .containsExactly("/goals/0/failureEvents/0 failure-event-mismatch");
    }

    @Test
    void aScoreGoalNeedsItsBaselineOrTheReasonWhyThereIsNone() {
        assertThat(found(Planned.knee().with("/baselineScores", List.of())))
                .containsExactly("/baselineScores value-required");
        assertThat(found(Planned.knee()
                        .with("/baselineScores", List.of())
                        .with("/description/absent", Map.of("baselineScores", "unknown"))))
                .isEmpty();
    }

    /** The baseline window is [-90 d, treatment day]: statistics.md section 1. */
    @ParameterizedTest
    @CsvSource({"2025-11-03, true", "2025-11-04, false", "2026-02-02, false", "2026-02-03, true"})
    void aBaselineIsOfTheNinetyDaysBeforeOrOfTheDay(String observedOn, boolean refused) {
        List<String> wrong = found(Planned.knee().with("/baselineScores/0/observedOn", observedOn));

        assertThat(wrong.contains("/baselineScores/0/observedOn score-outside-baseline"))
                .isEqualTo(refused);
    }

    @Test
    void aBaselineScoreIsOneTheInstrumentCanGiveOncePerDay() {
        // The target is not judged by it too: 100 - 101 = -1 would be the most that could be gained.
        assertThat(found(Planned.knee().with("/baselineScores/0/value", 101)))
                .containsExactly("/baselineScores/0/value score-out-of-range");
        Map<String, Object> score = Map.of(
                "measure",
                "koos-pain",
                "value",
                50,
                "observedOn",
                "2026-01-26",
                "answers",
                Map.of(),
                "missing",
                Map.of());
        assertThat(found(Planned.knee().with("/baselineScores", List.of(score, score))))
                .containsExactly("/baselineScores/1 score-duplicate");
    }

    @Test
    void daysComeInOrder() {
        assertThat(found(Planned.knee().with("/description/treatedOn", "2026-03-02")))
                .contains("/treatedOn date-impossible");
        assertThat(found(Planned.knee().with("/description/treatedOn", "2026-02-01")))
                .contains("/treatedOn date-impossible");
        assertThat(slugs(violations(Planned.knee(), new KnownSubject(2027, true, null))))
                .contains("/treatedOn date-impossible", "/recipient/age age-contradicted");
        assertThat(slugs(violations(Planned.knee(), new KnownSubject(1960, true, LocalDate.of(2026, 2, 1)))))
                .containsExactly("/treatedOn date-impossible");
        assertThat(slugs(violations(Planned.knee(), new KnownSubject(1960, true, LocalDate.of(2026, 2, 2)))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"64.9, true", "65, false", "67, false", "67.1, true"})
    void ageAgreesWithTheBirthYearToOneYear(BigDecimal age, boolean refused) {
        assertThat(found(Planned.knee().with("/description/recipient/age", age)))
                .isEqualTo(refused ? List.of("/recipient/age age-contradicted") : List.of());
    }

    @Test
    void anAgeThatWasNotGivenFollowsFromTheBirthYear() {
        Planned knee = Planned.knee().with("/description/recipient/age", null);
        TreatmentDescription completed = TreatmentDays.completed(
                knee.command().description(),
                setting(BORN_1960, Described.bmac().description()));

        assertThat(completed.recipient().age()).isEqualByComparingTo("66");
    }

    /** Collected at 9:00, given at 9:45. */
    @Test
    void hoursFollowFromTheTimesOfDay() {
        Planned knee = Planned.knee();
        TreatmentDescription completed = TreatmentDays.completed(
                knee.command().description(),
                setting(BORN_1960, Described.bmac().description()));

        assertThat(completed.delivery().hoursFromCollection()).isEqualByComparingTo("0.75");
        assertThat(found(knee.with("/description/delivery/hoursFromCollection", 3)))
                .containsExactly("/delivery/hoursFromCollection date-impossible");
        assertThat(found(knee.with("/description/treatedAt", "08:59"))).contains("/treatedAt date-impossible");
        assertThat(found(knee.with("/description/treatedAt", null)))
                .containsExactly("/delivery/hoursFromCollection value-required");
    }

    @Test
    void siteSideRouteAndGradeAreOfOneStory() {
        assertThat(found(Planned.knee().with("/description/indication/bodySite", "shoulder")))
                .contains("/indication/bodySite body-site-mismatch");
        assertThat(found(Planned.knee().with("/description/indication/laterality", null)))
                .containsExactly("/indication/laterality value-required");
        assertThat(found(Planned.knee().with("/description/indication/laterality", "not-applicable")))
                .containsExactly("/indication/laterality laterality-mismatch");
        assertThat(transplantFound(Planned.leukaemia().with("/description/indication/laterality", "left")))
                .containsExactly("/indication/laterality laterality-mismatch");
        assertThat(found(Planned.knee().with("/description/delivery/route", "intradiscal")))
                .containsExactly("/delivery/route route-mismatch");
        assertThat(found(Planned.knee().with("/description/indication/severity", "pfirrmann-3")))
                .containsExactly("/indication/severity severity-mismatch");
        assertThat(found(Planned.knee().with("/description/indication/severity", "not-graded")))
                .isEmpty();
        assertThat(found(Planned.knee().with("/description/indication/diseaseStatus", "cr2")))
                .containsExactly("/indication/diseaseStatus disease-status-mismatch");
    }

    @ParameterizedTest
    @CsvSource({
        "recipient/bodyMass",
        "recipient/performanceStatus",
        "recipient/cmvStatus",
        "conditioning/intensity",
        "conditioning/drugs",
        "conditioning/gvhdProphylaxis"
    })
    void anAllogeneicTransplantIsDescribedAsCibmtrAsks(String element) {
        Planned without = Planned.leukaemia().with("/description/" + element, null);
        if (element.endsWith("performanceStatus")) {
            without = without.with("/description/recipient/performanceScale", null);
        }

        assertThat(transplantFound(without)).contains("/" + element + " value-required");
    }

    @Test
    void aKneeHasNoConditioning() {
        assertThat(found(Planned.knee().with("/description/conditioning/intensity", "mac")))
                .containsExactly("/conditioning/intensity value-not-applicable");
    }

    @ParameterizedTest
    @CsvSource({"karnofsky, 95", "karnofsky, 110", "ecog, 6"})
    void aPerformanceStatusIsOnItsScale(String scale, int status) {
        assertThat(transplantFound(Planned.leukaemia()
                        .with("/description/recipient/performanceScale", scale)
                        .with("/description/recipient/performanceStatus", status)))
                .containsExactly("/recipient/performanceStatus value-out-of-range");
    }

    @Test
    void aPerformanceScaleThatIsNoneIsRefusedItself() {
        assertThat(transplantFound(Planned.leukaemia().with("/description/recipient/performanceScale", "zubrod")))
                .containsExactly("/recipient/performanceScale code-unknown");
    }

    @Test
    void consentHoldsAndTheProductIsTheSubjects() {
        assertThat(slugs(violations(Planned.knee(), new KnownSubject(1960, false, null))))
                .containsExactly("/subjectId consent-missing");
        assertThat(found(Planned.knee().with("/description/subject", UUID.randomUUID())))
                .containsExactly("/productId product-of-another-subject");
    }

    @Test
    void completenessCountsWhatAppliesToAKnee() {
        Planned knee = Planned.knee();
        Planned lacking =
                knee.without("/recipient/bmi", "unknown").without("/indication/symptomDuration", "not-applicable");

        int all = TreatmentRules.completeness(
                        knee.command(), setting(BORN_1960, Described.bmac().description()))
                .applicable();
        assertThat(TreatmentRules.completeness(
                        lacking.command(), setting(BORN_1960, Described.bmac().description())))
                .isEqualTo(new Completeness(all - 3, all - 1));
    }

    private static List<String> found(Planned planned) {
        return slugs(violations(planned, BORN_1960));
    }

    private static List<String> transplantFound(Planned planned) {
        return slugs(violations(planned, BORN_1960, Described.hsct().description()));
    }

    private static List<String> slugs(List<Violation> violations) {
        return violations.stream()
                .map(violation -> violation.pointer() + " " + violation.code().slug())
                .toList();
    }

    private static List<Violation> violations(Planned planned, KnownSubject subject) {
        return violations(planned, subject, Described.bmac().description());
    }

    private static List<Violation> violations(Planned planned, KnownSubject subject, ProductDescription product) {
        RecordTreatment sent = planned.command();
        Setting setting = setting(subject, product);
        RecordTreatment command = new RecordTreatment(
                TreatmentDays.completed(sent.description(), setting),
                sent.goals(),
                sent.baselineScores(),
                sent.baselineQuestionnaires());
        Violations violations = new Violations();
        TreatmentRules.check(command, Set.of(), setting, violations);
        return violations.all();
    }

    private static Setting setting(KnownSubject subject, ProductDescription product) {
        boolean transplant = product.productClass().equals("hsct");
        return new Setting(
                subject,
                new CellProduct(
                        UUID.randomUUID(),
                        UUID.fromString("018f0000-0000-7000-8000-000000000010"),
                        product,
                        BigDecimal.ONE,
                        new Recorded(1, Instant.EPOCH, "test")),
                new ProductClass(product.productClass(), true, transplant, false),
                transplant ? "haematological-malignancy" : "orthopaedic",
                new GoalPlan("plan", -90, 0, new TreeMap<>(Map.of(28, "day 28", 42, "6 weeks", 365, "12 months"))),
                transplant ? List.of("relapse", "death") : List.of("conversion-to-surgery", "repeat-treatment"),
                FITTING,
                new ScoringBook(MEASURES, Scorings.all(Seeded.tables())),
                TODAY);
    }

    private static final Fitting FITTING = new Fitting(
            Map.of("knee-osteoarthritis", Set.of("knee"), "aml", Set.of("systemic")),
            Map.of("knee-osteoarthritis", Set.of("kl-3", "not-graded")),
            Map.of("aml", Set.of("cr1-high-risk")),
            Map.of("ia", Set.of("knee", "shoulder"), "intradiscal", Set.of("lumbar-spine")),
            Map.of("koos", Set.of("knee"), "ases", Set.of("shoulder")),
            Set.of("knee", "shoulder"));

    private static final Map<String, Measure> MEASURES = Map.of(
            "koos-pain", measure("koos-pain", "koos", "pain", scale("100", "0.01", true), null),
            "nrs-pain", measure("nrs-pain", "nrs-pain", "pain", scale("10", "1", false), null),
            "ases", measure("ases", "ases", "function", scale("100", "0.01", true), null),
            "os", measure("os", "os", "survival", null, new EventRule(false, List.of())),
            "anc-engraftment", measure("anc-engraftment", "anc", "engraftment", null, new EventRule(true, List.of())));

    private static ScoreScale scale(String maximum, String step, boolean higherIsBetter) {
        return new ScoreScale(
                BigDecimal.ZERO, new BigDecimal(maximum), new BigDecimal(step), higherIsBetter, new TreeSet<>());
    }

    private static Measure measure(
            String id, String instrument, String domain, @Nullable ScoreScale scale, @Nullable EventRule rule) {
        return new Measure(
                id, instrument, id, List.of(domain), scale, rule, "{score}", null, new Citation(true, "test", null));
    }
}

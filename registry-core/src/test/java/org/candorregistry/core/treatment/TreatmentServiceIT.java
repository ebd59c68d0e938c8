package org.candorregistry.core.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorregistry.core.database.Refusals.refusal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.candorregistry.core.database.TestDatabase;
import org.candorregistry.core.database.TestRegistry;
import org.candorregistry.core.evidence.EvidenceTier;
import org.candorregistry.core.history.FormerState;
import org.candorregistry.core.history.HistoryService;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.product.CellProduct;
import org.candorregistry.core.product.Described;
import org.candorregistry.core.product.ProductService;
import org.candorregistry.core.product.RecordProduct;
import org.candorregistry.core.provider.ProviderService;
import org.candorregistry.core.provider.RecordProvider;
import org.candorregistry.core.provider.TrainingLevel;
import org.candorregistry.core.subject.EnrolSubject;
import org.candorregistry.core.subject.RecordConsent;
import org.candorregistry.core.subject.RecordSubject;
import org.candorregistry.core.subject.SubjectService;
import org.junit.jupiter.api.Test;

class TreatmentServiceIT {

    private static final TestRegistry REGISTRY = TestRegistry.on(TestDatabase.migrated());
    private static final UUID CLINIC = REGISTRY.clinic("Example clinic");
    private static final UUID OTHER_CLINIC = REGISTRY.clinic("Other clinic");

    private final TreatmentService treatments = REGISTRY.get(TreatmentService.class);
    private final ProductService products = REGISTRY.get(ProductService.class);
    private final UUID subject = subject(CLINIC, true);
    private final UUID provider = provider(CLINIC);

    @Test
    void everyElementComesBackAsItWasGiven() {
        RecordTreatment knee = command(Planned.knee(), Described.bmac());
        RecordTreatment leukaemia = command(Planned.leukaemia(), Described.hsct());

        Treatment ofKnee = here(() -> treatments.record(knee));
        Treatment ofLeukaemia = here(() -> treatments.record(leukaemia));

        assertThat(ofKnee.description())
                .usingRecursiveComparison()
                .ignoringFields("delivery.hoursFromCollection")
                .isEqualTo(knee.description());
        assertThat(ofKnee.description().delivery().hoursFromCollection()).isEqualByComparingTo("0.75");
        assertThat(ofKnee.baselineScores())
                .extracting(RecordedBaseline::score)
                .containsExactlyElementsOf(knee.baselineScores());
        assertThat(ofKnee.followUpPlan()).isEqualTo("orthopaedic-2");
        assertThat(ofKnee.completeness()).isEqualByComparingTo("1");
        assertThat(ofKnee.recorded().version()).isOne();
        assertThat(ofLeukaemia.description()).isEqualTo(leukaemia.description());
        assertThat(ofLeukaemia.followUpPlan()).isEqualTo("transplant-2");
        assertThat(here(() -> treatments.get(ofKnee.id()))).isEqualTo(ofKnee);
    }

    /** The failure sets of migration V0005: death is in that of transplants only. */
    @Test
    void aGoalFailsByWhatIsUsualForTheConditionUnlessItSaysOtherwise() {
        Treatment knee = here(() -> treatments.record(command(Planned.knee(), Described.bmac())));
        Treatment leukaemia = here(() -> treatments.record(command(Planned.leukaemia(), Described.hsct())));
        Planned stated = Planned.knee().with("/goals/0/failureEvents", List.of("conversion-to-surgery"));
        Treatment surgeryOnly = here(() -> treatments.record(command(stated, Described.bmac())));

        assertThat(knee.goals().get(0).failureEvents())
                .containsExactlyInAnyOrder("conversion-to-surgery", "repeat-treatment", "adverse-event");
        assertThat(leukaemia.goals().get(0).failureEvents()).contains("death", "relapse", "primary-graft-failure");
        assertThat(surgeryOnly.goals().get(0).failureEvents()).containsExactly("conversion-to-surgery");
    }

    /** ASBMT 2015: EV16 of the catalogue says experimental of concentrate for knees, from 2023 on. */
    @Test
    void theEvidenceIsThatOfTheDay() {
        Treatment in2026 = here(() -> treatments.record(command(Planned.knee(), Described.bmac())));
        Treatment in2016 = here(() -> treatments.record(command(
                Planned.knee()
                        .with("/description/treatedOn", "2016-02-02")
                        .with("/description/recipient/age", 55.4)
                        .with("/baselineScores/0/observedOn", "2016-01-26"),
                Described.bmac().with("/collection/collectedOn", "2016-02-02"))));

        assertThat(in2026.evidence().tier()).isEqualTo(EvidenceTier.EXPERIMENTAL);
        assertThat(in2026.evidence().statement()).isNotNull();
        assertThat(in2026.evidence().version()).isEqualTo(1);
        assertThat(in2016.evidence()).isEqualTo(new EvidenceOnDay(EvidenceTier.NO_STATEMENT, null, null));
    }

    /** Alofisel: authorised on 23 Mar 2018, withdrawn on 13 Dec 2024 (EMA). */
    @Test
    void aWithdrawnProductWasSupportedUntilThen() {
        assertThat(fistula("2024-06-03").evidence().tier()).isEqualTo(EvidenceTier.SUPPORTED);
        assertThat(fistula("2025-06-03").evidence().tier()).isEqualTo(EvidenceTier.NOT_SUPPORTED);
    }

    @Test
    void allThatIsWrongIsToldAtOnceAndNothingIsWritten() {
        Planned wrong = Planned.knee()
                .with("/description/indication/bodySite", "shoulder")
                .with("/description/recipient/bmi", 4)
                .with("/description/recipient/medications", List.of("homeopathy"))
                .with("/description/delivery/afterCare", null)
                .with("/goals/0/horizonDays", 100)
                .with("/goals/0/failureEvents", List.of("bad-luck"))
                .with("/baselineScores/0/value", 47.2211);
        RecordTreatment command = command(wrong, Described.bmac());
        long before = count("treatment");

        assertThat(refusal(() -> here(() -> treatments.record(command))).split(", "))
                .containsExactlyInAnyOrder(
                        "value-out-of-range /recipient/bmi",
                        "value-required /delivery/afterCare",
                        "body-site-mismatch /indication/bodySite",
                        "goal-not-measurable /goals/0/horizonDays",
                        "goal-not-measurable /goals/0/measure",
                        "score-off-step /baselineScores/0/value",
                        "code-unknown /recipient/medications/0",
                        "code-unknown /goals/0/failureEvents/0");
        assertThat(count("treatment")).isEqualTo(before);
    }

    @Test
    void whatAnotherClinicHasIsUnknown() {
        RecordTreatment ours = command(Planned.knee(), Described.bmac());
        Treatment recorded = here(() -> treatments.record(ours));

        assertThat(refusal(() -> REGISTRY.as(OTHER_CLINIC, () -> treatments.get(recorded.id()))))
                .isEqualTo("treatment-unknown");
        assertThat(refusal(() -> REGISTRY.as(OTHER_CLINIC, () -> treatments.replace(recorded.id(), 1, ours))))
                .isEqualTo("treatment-unknown");
        assertThat(refusal(() -> REGISTRY.as(OTHER_CLINIC, () -> treatments.record(ours))))
                .isEqualTo("subject-unknown /subjectId, product-unknown /productId, provider-unknown /providerId");
        assertThat(REGISTRY.as(OTHER_CLINIC, () -> treatments.list(TreatmentFilter.ALL, new PageRequest(null, 200)))
                        .items())
                .isEmpty();
    }

    @Test
    void aSubjectWithoutConsentIsNotRecorded() {
        UUID silent = subject(CLINIC, false);
        RecordTreatment command = command(Planned.knee(), Described.bmac(), silent);

        assertThat(refusal(() -> here(() -> treatments.record(command)))).isEqualTo("consent-missing /subjectId");
    }

    @Test
    void aTreatmentIsRecordedOnce() {
        RecordTreatment command = command(Planned.knee().with("/description/externalId", "T-1"), Described.bmac());
        here(() -> treatments.record(command));

        assertThat(refusal(() -> here(() -> treatments.record(command))))
                .isIn("treatment-already-recorded", "external-id-taken /externalId");
        RecordTreatment sameNumber = command(Planned.knee().with("/description/externalId", "T-1"), Described.bmac());
        assertThat(refusal(() -> here(() -> treatments.record(sameNumber)))).isEqualTo("external-id-taken /externalId");
    }

    @Test
    void manyAreRecordedTogetherOrNotAtAll() {
        List<RecordTreatment> good =
                List.of(command(Planned.knee(), Described.bmac()), command(Planned.leukaemia(), Described.hsct()));
        List<RecordTreatment> oneBad = List.of(
                command(Planned.knee(), Described.bmac()),
                command(Planned.knee().with("/goals/0/measure", "cure"), Described.bmac()));

        List<UUID> ids = here(() -> treatments.recordAll(good));
        long before = count("treatment");

        assertThat(here(() -> treatments.find(ids)))
                .extracting(treatment -> treatment.description().indication().condition())
                .containsExactly("knee-osteoarthritis", "aml");
        assertThat(refusal(() -> here(() -> treatments.recordAll(oneBad))))
                .isEqualTo("goal-not-measurable /1/goals/0/measure");
        assertThat(count("treatment")).isEqualTo(before);
    }

    @Test
    void aCorrectionTakesBackWhatItNoLongerSays() {
        Planned planned = Planned.knee();
        RecordTreatment first = command(planned, Described.bmac());
        Treatment before = here(() -> treatments.record(first));
        RecordTreatment corrected = new RecordTreatment(
                first.description(),
                List.of(
                        first.goals().get(0),
                        new NewGoal("pain", "nrs-pain", TargetKind.CHANGE, new BigDecimal("2"), 182, null)),
                List.of(
                        new BaselineScore("koos-pain", new BigDecimal("44.44"), LocalDate.of(2026, 1, 26)),
                        new BaselineScore("nrs-pain", new BigDecimal("7"), LocalDate.of(2026, 2, 2))));

        Treatment after = here(() -> treatments.replace(before.id(), 1, corrected));

        assertThat(after.recorded().version()).isEqualTo(2);
        assertThat(after.goals().get(0)).isEqualTo(before.goals().get(0));
        assertThat(after.goals()).extracting(Goal::measure).containsExactly("koos-pain", "nrs-pain");
        assertThat(after.baselineScores())
                .extracting(score -> score.score().value())
                .containsExactly(new BigDecimal("44.44"), new BigDecimal("7"));
        assertThat(refusal(() -> here(() -> treatments.replace(before.id(), 1, corrected))))
                .isEqualTo("version-stale");

        Treatment again = here(() -> treatments.replace(before.id(), 2, first));
        assertThat(again.goals()).extracting(Goal::measure).containsExactly("koos-pain");
    }

    @Test
    void aTreatmentStaysWithItsSubject() {
        Treatment before = here(() -> treatments.record(command(Planned.knee(), Described.bmac())));
        RecordTreatment another = command(Planned.knee(), Described.bmac(), subject(CLINIC, true));

        assertThat(refusal(() -> here(() -> treatments.replace(before.id(), 1, another))))
                .isEqualTo("subject-fixed /subjectId");
    }

    @Test
    void everyFormerStateIsKeptWithItsReason() {
        RecordTreatment first = command(Planned.knee(), Described.bmac());
        Treatment before = here(() -> treatments.record(first));
        RecordTreatment corrected = new RecordTreatment(
                first.description(),
                List.of(new NewGoal("pain", "koos-pain", TargetKind.CHANGE, new BigDecimal("15"), 365, null)),
                List.of(new BaselineScore("koos-pain", new BigDecimal("44.44"), LocalDate.of(2026, 1, 26))));
        here(() -> treatments.replace(before.id(), 1, corrected));

        List<FormerState> history =
                here(() -> REGISTRY.get(HistoryService.class).ofTreatment(before.id()));

        assertThat(history).extracting(FormerState::type).containsExactly("goal", "score", "treatment");
        assertThat(history).extracting(FormerState::reason).containsOnly("Corrected after source check");
        assertThat(history).extracting(state -> state.recorded().version()).containsOnly(1);
        assertThat(history.get(0).state().path("target_value").decimalValue()).isEqualByComparingTo("20");
        assertThat(REGISTRY.as(
                        OTHER_CLINIC, () -> REGISTRY.get(HistoryService.class).ofTreatment(before.id())))
                .isEmpty();
    }

    @Test
    void aProfileTellsWhatFollowsFromTheTreatment() {
        Treatment first = here(() -> treatments.record(command(Planned.knee(), Described.bmac())));
        Treatment later = here(() -> treatments.record(command(
                Planned.knee()
                        .with("/description/treatedOn", "2026-02-09")
                        .with("/description/treatedAt", null)
                        .with("/description/delivery/hoursFromCollection", 168),
                Described.bmac())));

        TreatmentProfile profile =
                here(() -> REGISTRY.get(TreatmentProfiles.class).get(later.id()));

        assertThat(profile.dosesLine())
                .startsWith("autologous | bmac, posterior-iliac-crest")
                .endsWith("| ia, left knee");
        assertThat(profile.earlierCases()).isOne();
        assertThat(here(() -> REGISTRY.get(TreatmentProfiles.class).get(first.id()))
                        .earlierCases())
                .isZero();
        assertThat(profile.trainingLevel()).isEqualTo(TrainingLevel.NONE_DOCUMENTED);
        assertThat(profile.statement()).isNotNull();
        assertThat(profile.pathway().eligible()).isTrue();
    }

    @Test
    void aCorrectionKeepsTheEvidenceUnlessWhatItDependsOnChanges() {
        RecordTreatment knee = command(Planned.knee(), Described.bmac());
        Treatment before = here(() -> treatments.record(knee));

        Treatment heavier = here(() -> treatments.replace(
                before.id(),
                1,
                new RecordTreatment(
                        command(Planned.knee().with("/description/recipient/bmi", 31), before)
                                .description(),
                        knee.goals(),
                        knee.baselineScores())));
        Treatment other = here(() -> treatments.replace(
                before.id(),
                2,
                command(
                        Planned.knee()
                                .with("/description/indication/condition", "knee-cartilage-defect")
                                .with("/description/indication/severity", "icrs-3"),
                        before)));

        assertThat(heavier.evidence()).isEqualTo(before.evidence());
        assertThat(other.evidence().tier()).isEqualTo(EvidenceTier.NO_STATEMENT);
    }

    @Test
    void aCorrectedProductIsCarriedToItsTreatmentOrRefused() {
        Treatment treatment = here(() -> treatments.record(command(Planned.knee(), Described.bmac())));
        UUID given = treatment.description().product();
        CellProduct product = here(() -> products.get(given));
        Described later = described(Described.bmac()).with("/collection/collectedOn", "2026-02-03");
        Described lacking = described(Described.bmac().without("/characterization/viability", "not-performed"));

        assertThat(refusal(() ->
                        here(() -> products.replace(given, 1, new RecordProduct(subject, later.description())))))
                .startsWith("date-impossible");
        here(() -> products.replace(
                given, product.recorded().version(), new RecordProduct(subject, lacking.description())));

        Treatment after = here(() -> treatments.get(treatment.id()));
        assertThat(after.completeness()).isLessThan(BigDecimal.ONE);
        assertThat(after.recorded().version()).isEqualTo(2);
    }

    @Test
    void goalsAreCountedFromTheMomentTheyAreRecordedUntilTheyAreTakenBack() {
        RecordTreatment knee = command(Planned.knee(), Described.bmac());
        Treatment treatment = here(() -> treatments.record(knee));
        NewGoal other = new NewGoal("function", "koos-adl", TargetKind.CHANGE, BigDecimal.TEN, 365, null);
        BaselineScore baseline = new BaselineScore("koos-adl", new BigDecimal("50"), LocalDate.of(2026, 2, 1));

        assertThat(countedMeasures(treatment)).containsExactly("koos-pain");
        here(() -> treatments.replace(
                treatment.id(), 1, new RecordTreatment(knee.description(), List.of(other), List.of(baseline))));
        assertThat(countedMeasures(treatment)).containsExactly("koos-adl");
    }

    @Test
    void listsAreFilteredAndPaged() {
        Treatment knee = here(() -> treatments.record(command(Planned.knee(), Described.bmac())));
        Treatment leukaemia = here(() -> treatments.record(command(Planned.leukaemia(), Described.hsct())));

        assertThat(list(new TreatmentFilter(subject, null, null, null, null))).containsExactly(knee, leukaemia);
        assertThat(list(new TreatmentFilter(subject, "aml", null, null, null))).containsExactly(leukaemia);
        assertThat(list(new TreatmentFilter(subject, null, "bmac", null, null))).containsExactly(knee);
        assertThat(list(new TreatmentFilter(subject, null, null, LocalDate.of(2026, 2, 3), null)))
                .isEmpty();
        assertThat(list(new TreatmentFilter(subject, null, null, null, LocalDate.of(2026, 2, 2))))
                .containsExactly(knee, leukaemia);
        assertThat(here(() -> treatments.list(
                                new TreatmentFilter(subject, null, null, null, null), new PageRequest(knee.id(), 1)))
                        .items())
                .containsExactly(leukaemia);
    }

    private Treatment fistula(String day) {
        Planned planned = Planned.knee()
                .with("/description/treatedOn", day)
                .with("/description/treatedAt", null)
                .with("/description/recipient/age", 64.5)
                .with("/description/indication/condition", "perianal-fistula-crohn")
                .with("/description/indication/severity", "not-graded")
                .with("/description/indication/bodySite", "perianal")
                .with("/description/indication/laterality", null)
                .with("/description/delivery/route", "lesional")
                .with("/description/delivery/imageGuidance", null)
                .with("/description/delivery/afterCare", null)
                .with("/description/delivery/hoursFromCollection", 72)
                .with("/description/regulation/pathway", "atmp-ma")
                .with("/goals/0/domain", "quality-of-life")
                .with("/goals/0/measure", "eq-vas")
                .with("/baselineScores/0/measure", "eq-vas")
                .with("/baselineScores/0/value", 50)
                .with("/baselineScores/0/observedOn", day);
        Described alofisel = Described.msc()
                .with("/source/cellSource", "ad-msc")
                .with("/source/licensedProduct", "darvadstrocel")
                .with("/collection/site", "abdomen")
                .with("/collection/collectedOn", "2023-11-03");
        return here(() -> treatments.record(command(planned, alofisel)));
    }

    private List<Treatment> list(TreatmentFilter filter) {
        return here(() -> treatments.list(filter, new PageRequest(null, 50))).items();
    }

    /** The command for a product of its own. */
    private RecordTreatment command(Planned planned, Described product) {
        return command(planned, product, subject);
    }

    private RecordTreatment command(Planned planned, Described product, UUID treated) {
        UUID given = here(() -> products.record(
                        new RecordProduct(treated, described(product).description())))
                .id();
        return planned.of(treated, given, provider).command();
    }

    /** The command for the product of a treatment that is there. */
    private RecordTreatment command(Planned planned, Treatment treatment) {
        return planned.of(subject, treatment.description().product(), provider).command();
    }

    private Described described(Described product) {
        return product.with("/collection/collector", provider)
                .with("/source/donationIdentifier", UUID.randomUUID().toString());
    }

    private static <T> T here(Supplier<T> work) {
        return REGISTRY.as(CLINIC, work);
    }

    private static long count(String table) {
        return REGISTRY.everything()
                .sql("SELECT count(*) FROM " + table)
                .query(Long.class)
                .single();
    }

    private static List<String> countedMeasures(Treatment treatment) {
        return REGISTRY.everything()
                .sql("SELECT measure_id FROM goal_fact WHERE treatment_id = :treatment")
                .param("treatment", treatment.id())
                .query(String.class)
                .list();
    }

    private static UUID subject(UUID clinic, boolean consents) {
        RecordSubject born1960 = new RecordSubject("S-" + UUID.randomUUID(), 1960, "female");
        List<RecordConsent> given = consents
                ? List.of(new RecordConsent("REGISTRY", "1", LocalDate.of(2015, 1, 1), null, "File 7"))
                : List.of();
        return REGISTRY.as(
                clinic,
                () -> REGISTRY.get(SubjectService.class)
                        .enrol(new EnrolSubject(born1960, given, null))
                        .id());
    }

    private static UUID provider(UUID clinic) {
        return REGISTRY.as(
                clinic,
                () -> REGISTRY.get(ProviderService.class)
                        .record(new RecordProvider("Dr Example", "MD", null, null))
                        .id());
    }
}

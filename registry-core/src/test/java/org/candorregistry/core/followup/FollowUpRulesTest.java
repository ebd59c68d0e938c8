package org.candorregistry.core.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.candorregistry.core.codelist.Citation;
import org.candorregistry.core.codelist.EventKind;
import org.candorregistry.core.codelist.EventKind.GradeScale;
import org.candorregistry.core.followup.Setting.Catalogue;
import org.candorregistry.core.instrument.Measure;
import org.candorregistry.core.instrument.ScoreScale;
import org.candorregistry.core.instrument.ScoringBook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FollowUpRulesTest {

    private static final LocalDate TREATED = LocalDate.of(2025, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final UUID SUBJECT = new UUID(1, 1);
    private static final UUID TREATMENT = new UUID(1, 2);
    private static final UUID OTHER = new UUID(1, 3);

    @Test
    void aContactIsAFollowUp() {
        assertThat(slugs(report(DAY))).isEmpty();
    }

    @Test
    void rejectsADayBeforeTheTreatmentOrInTheFuture() {
        assertThat(slugs(report(TREATED))).isEmpty();
        assertThat(slugs(report(TREATED.minusDays(1)))).containsExactly("/observedOn follow-up-before-treatment");
        assertThat(slugs(report(TODAY))).isEmpty();
        assertThat(slugs(report(TODAY.plusDays(1)))).containsExactly("/observedOn date-impossible");
    }

    @Test
    void rejectsAContactAfterDeathUnlessARegisterAnswersLate() {
        Known died = known(DAY, "death");
        assertThat(slugs(report(DAY), died)).isEmpty();
        assertThat(slugs(report(DAY.plusDays(1)), died)).containsExactly("/observedOn follow-up-after-death");
        assertThat(slugs(new FollowUpReport(DAY.plusDays(1), Reporter.REGISTER, List.of(), List.of()), died))
                .isEmpty();
    }

    @Test
    void rejectsWhatConsentDoesNotReach() {
        assertThat(slugsWithConsentUntil(DAY.plusDays(1), report(DAY))).isEmpty();
        assertThat(slugsWithConsentUntil(DAY, report(DAY))).containsExactly("/observedOn follow-up-after-withdrawal");
        assertThat(slugs(report(DAY.plusDays(1)), known(DAY, "withdrawal")))
                .containsExactly("/observedOn follow-up-after-withdrawal");
        assertThat(slugs(report(DAY), known(DAY, "withdrawal"))).isEmpty();
    }

    @Test
    void judgesAScoreByItsInstrument() {
        assertThat(slugs(scored("nrs-pain", "4"))).isEmpty();
        assertThat(slugs(scored("nrs-pain", "11"))).containsExactly("/scores/0/value score-out-of-range");
        assertThat(slugs(scored("nrs-pain", "4.5"))).containsExactly("/scores/0/value score-off-step");
        assertThat(slugs(scored("happiness", "4"))).containsExactly("/scores/0/measure code-unknown");
    }

    @Test
    void rejectsOneMeasureTwice() {
        FollowUpReport twice = new FollowUpReport(
                DAY,
                Reporter.PATIENT,
                List.of(new NewScore("nrs-pain", BigDecimal.ONE), new NewScore("nrs-pain", BigDecimal.TEN)),
                List.of());
        assertThat(slugs(twice)).containsExactly("/scores/1/measure measure-repeated");
    }

    @Test
    void aScoreOfTheDayOfTreatmentIsABaseline() {
        FollowUpReport report = new FollowUpReport(
                TREATED, Reporter.PATIENT, List.of(new NewScore("nrs-pain", BigDecimal.ONE)), List.of());
        assertThat(slugs(report)).containsExactly("/scores/0 score-on-treatment-day");
    }

    @Test
    void rejectsAnEventBeforeTheTreatmentOrAfterItWasObserved() {
        assertThat(slugs(happened(NewEvent.of("relapse", TREATED)))).isEmpty();
        assertThat(slugs(happened(NewEvent.of("relapse", TREATED.minusDays(1)))))
                .containsExactly("/events/0/occurredOn event-before-treatment");
        assertThat(slugs(happened(NewEvent.of("relapse", DAY)))).isEmpty();
        assertThat(slugs(happened(NewEvent.of("relapse", DAY.plusDays(1)))))
                .containsExactly("/events/0/occurredOn event-after-observation");
    }

    @Test
    void whatEndsObservationNeedsItsDay() {
        assertThat(slugs(happened(undated("relapse", null)))).isEmpty();
        assertThat(slugs(happened(undated("death", "unknown")))).containsExactly("/events/0/occurredOn value-required");
        assertThat(slugs(happened(undated("last-contact", null))))
                .containsExactly("/events/0/occurredOn value-required");
    }

    private static NewEvent undated(String kind, @Nullable String cause) {
        return new NewEvent(kind, DAY, false, null, null, null, null, null, cause);
    }

    @Test
    void rejectsWhatHappenedAfterDeath() {
        NewEvent death = NewEvent.death(DAY.minusDays(10), "unknown");
        assertThat(slugs(happened(death, NewEvent.of("relapse", DAY.minusDays(10)))))
                .isEmpty();
        assertThat(slugs(happened(death, NewEvent.of("relapse", DAY.minusDays(9)))))
                .containsExactly("/events/1/occurredOn event-after-death");
        FollowUpReport scored = new FollowUpReport(
                DAY, Reporter.CLINICIAN, List.of(new NewScore("nrs-pain", BigDecimal.ONE)), List.of(death));
        assertThat(slugs(scored)).containsExactly("/scores/0 score-after-death");
    }

    @Test
    void aPersonDiesOnceAndNotBeforeBeingSeenAlive() {
        FollowUpReport death = happened(NewEvent.death(DAY, "relapse"));
        assertThat(slugs(death, known(DAY, null))).isEmpty();
        assertThat(slugs(death, known(DAY.plusDays(1), null)))
                .containsExactly("/events/0/occurredOn death-before-later-contact");
        assertThat(slugs(death, known(DAY.plusDays(1), "relapse")))
                .containsExactly("/events/0/occurredOn death-before-later-contact");
        assertThat(slugs(death, known(DAY.plusDays(1), "lost-to-follow-up"))).isEmpty();
        assertThat(slugs(death, known(DAY, "death"))).containsExactly("/events/0 death-exists");
    }

    @Test
    void aDeathHasACauseAndNothingElseDoes() {
        assertThat(slugs(happened(NewEvent.of("death", DAY)))).containsExactly("/events/0/cause value-required");
        NewEvent relapse = new NewEvent("relapse", DAY, null, null, null, null, null, "relapse");
        assertThat(slugs(happened(relapse))).containsExactly("/events/0/cause value-not-applicable");
    }

    @Test
    void judgesAGradeByTheScaleOfItsKind() {
        assertThat(slugs(happened(NewEvent.graded("acute-gvhd", DAY, 4)))).isEmpty();
        assertThat(slugs(happened(NewEvent.graded("acute-gvhd", DAY, 5))))
                .containsExactly("/events/0/grade value-out-of-range");
        assertThat(slugs(happened(NewEvent.graded("relapse", DAY, 1))))
                .containsExactly("/events/0/grade value-not-applicable");
    }

    @Test
    void onlyAGraftEngrafts() {
        FollowUpReport engrafted = happened(NewEvent.of("neutrophil-engraftment", DAY));
        assertThat(slugs(engrafted)).containsExactly("/events/0/kind event-without-graft");
        Setting graft = new Setting(
                new Treated(TREATMENT, SUBJECT, TREATED, true, false),
                new KnownOfSubject(List.of(), null),
                catalogue(),
                TODAY);
        assertThat(FollowUpRules.violations(engrafted, graft)).isEmpty();
    }

    @Test
    void whatComesOnceIsNotRecordedTwice() {
        FollowUpReport back = happened(NewEvent.of("return-to-activity", DAY));
        assertThat(slugs(back, known(DAY.minusDays(9), "return-to-activity")))
                .containsExactly("/events/0 event-exists");
        assertThat(slugs(back, new Known(SUBJECT, OTHER, null, DAY, "return-to-activity", false)))
                .isEmpty();
        assertThat(slugs(happened(
                        NewEvent.of("return-to-activity", DAY), NewEvent.of("return-to-activity", DAY.minusDays(1)))))
                .containsExactly("/events/1 event-repeated");
        assertThat(slugs(happened(NewEvent.of("relapse", DAY), NewEvent.of("relapse", DAY.minusDays(1)))))
                .isEmpty();
    }

    @Test
    void anAdverseEventSaysWhatItWasAndIfSeriousWhetherItIsRelated() {
        assertThat(slugs(happened(adverse("bleeding", 2, false, null, null)))).isEmpty();
        assertThat(slugs(happened(adverse("bleeding", null, null, null, null)))).isEmpty();
        assertThat(slugs(happened(adverse(null, 2, false, null, null))))
                .containsExactly("/events/0/term value-required");
        assertThat(slugs(happened(adverse("none", null, null, null, null))))
                .containsExactly("/events/0/term value-not-applicable");
        assertThat(slugs(happened(adverse("bleeding", 3, true, null, null))))
                .containsExactly("/events/0/relatedness value-required");
        assertThat(slugs(happened(adverse("bleeding", 6, false, null, null))))
                .containsExactly("/events/0/grade value-out-of-range");
    }

    @Test
    void whatOnlyAnAdverseEventHasIsRefusedElsewhere() {
        NewEvent relapse = new NewEvent("relapse", DAY, "bleeding", null, true, "possible", "resolved", null);
        assertThat(slugs(happened(relapse)))
                .containsExactly(
                        "/events/0/term value-not-applicable",
                        "/events/0/serious value-not-applicable",
                        "/events/0/relatedness value-not-applicable",
                        "/events/0/outcome value-not-applicable");
    }

    @Test
    void aFatalAdverseEventNeedsTheDeath() {
        NewEvent fatal = adverse("bleeding", 5, true, "possible", "fatal");
        assertThat(slugs(happened(fatal))).containsExactly("/events/0 fatal-event-without-death");
        assertThat(slugs(happened(fatal, NewEvent.death(DAY, "other")))).isEmpty();
        assertThat(slugs(happened(fatal), known(DAY, "death"))).isEmpty();
        assertThat(slugs(happened(adverse("bleeding", 5, true, "possible", "resolved"), NewEvent.death(DAY, "other"))))
                .containsExactly("/events/0/outcome grade-and-outcome-disagree");
        assertThat(slugs(happened(adverse("bleeding", 4, true, "possible", "fatal"), NewEvent.death(DAY, "other"))))
                .containsExactly("/events/0/outcome grade-and-outcome-disagree");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        FollowUpReport report = new FollowUpReport(
                TREATED.minusDays(1),
                Reporter.PATIENT,
                List.of(new NewScore("nrs-pain", BigDecimal.valueOf(-1))),
                List.of(NewEvent.graded("relapse", DAY, 1)));
        assertThat(slugs(report))
                .containsExactly(
                        "/observedOn follow-up-before-treatment",
                        "/scores/0/value score-out-of-range",
                        "/events/0/occurredOn event-after-observation",
                        "/events/0/grade value-not-applicable");
    }

    private static FollowUpReport report(LocalDate day) {
        return new FollowUpReport(day, Reporter.CLINICIAN, List.of(), List.of());
    }

    private static FollowUpReport scored(String measure, String value) {
        return new FollowUpReport(
                DAY, Reporter.PATIENT, List.of(new NewScore(measure, new BigDecimal(value))), List.of());
    }

    private static FollowUpReport happened(NewEvent... events) {
        return new FollowUpReport(DAY, Reporter.CLINICIAN, List.of(), List.of(events));
    }

    private static NewEvent adverse(
            @Nullable String term,
            @Nullable Integer grade,
            @Nullable Boolean serious,
            @Nullable String relatedness,
            @Nullable String outcome) {
        return new NewEvent("adverse-event", DAY, term, grade, serious, relatedness, outcome, null);
    }

    /** @param event null: seen alive */
    private static Known known(LocalDate day, @Nullable String event) {
        return new Known(SUBJECT, TREATMENT, null, day, event, false);
    }

    private static List<String> slugs(FollowUpReport report, Known... known) {
        return slugs(report, new KnownOfSubject(Arrays.asList(known), null));
    }

    private static List<String> slugsWithConsentUntil(LocalDate end, FollowUpReport report) {
        return slugs(report, new KnownOfSubject(List.of(), end));
    }

    private static List<String> slugs(FollowUpReport report, KnownOfSubject known) {
        Setting setting =
                new Setting(new Treated(TREATMENT, SUBJECT, TREATED, false, false), known, catalogue(), TODAY);
        return FollowUpRules.violations(report, setting).stream()
                .map(violation -> violation.pointer() + " " + violation.code().slug())
                .toList();
    }

    private static Catalogue catalogue() {
        Measure pain = new Measure(
                "nrs-pain",
                "nrs-pain",
                "Pain",
                List.of("pain"),
                new ScoreScale(BigDecimal.ZERO, BigDecimal.TEN, BigDecimal.ONE, false, new TreeSet<>()),
                null,
                "{score}",
                null,
                new Citation(true, "Farrar 2001", null));
        return new Catalogue(
                new ScoringBook(Map.of("nrs-pain", pain), List.of()),
                Map.of(
                        "adverse-event", new EventKind("adverse-event", new GradeScale("CTCAE", 1, 5), false),
                        "acute-gvhd", new EventKind("acute-gvhd", new GradeScale("MAGIC", 1, 4), false),
                        "relapse", new EventKind("relapse", null, false),
                        "return-to-activity", new EventKind("return-to-activity", null, true),
                        "neutrophil-engraftment", new EventKind("neutrophil-engraftment", null, true),
                        "death", new EventKind("death", null, true)));
    }
}

package org.candorregistry.fhir.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorregistry.fhir.endpoint.Rendered.measures;
import static org.candorregistry.fhir.endpoint.Rendered.recorded;
import static org.candorregistry.fhir.endpoint.Rendered.rendering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.outcome.GoalOutcome;
import org.candorregistry.core.statistics.GoalClass;
import org.candorregistry.core.treatment.TargetKind;
import org.candorregistry.core.treatment.TreatmentGoal;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalTargetComponent;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GoalMapperTest {

    private static final UUID ID = UUID.fromString("0198c0de-0000-7000-8000-000000000051");
    private static final UUID TREATMENT = UUID.fromString("0198c0de-0000-7000-8000-000000000052");
    private static final UUID SUBJECT = UUID.fromString("0198c0de-0000-7000-8000-000000000053");

    @Test
    void anImprovementIsATargetOnTheImprovementAndNotOnTheScore() {
        GoalTargetComponent target =
                mapped(TargetKind.CHANGE, "20", "lower", null).getTargetFirstRep();

        assertThat(target.getMeasure().getCoding())
                .extracting(coding -> coding.getSystem() + "|" + coding.getCode())
                .containsExactly("https://candorregistry.org/fhir/CodeSystem/measure-improvement|lower");
        assertThat(target.getDetailQuantity().getComparator().toCode()).isEqualTo(">=");
        assertThat(target.getDetailQuantity().getValue()).isEqualByComparingTo("20");
        assertThat(target.getDueDateType().getValueAsString()).isEqualTo("2027-02-02");
    }

    @Test
    void aScoreIsReachedFromItsWorseSide() {
        assertThat(mapped(TargetKind.ABSOLUTE, "2", "lower", null)
                        .getTargetFirstRep()
                        .getDetailQuantity()
                        .getComparator()
                        .toCode())
                .isEqualTo("<=");
        GoalTargetComponent higher =
                mapped(TargetKind.ABSOLUTE, "90", "higher", null).getTargetFirstRep();
        assertThat(higher.getDetailQuantity().getComparator().toCode()).isEqualTo(">=");
        assertThat(higher.getMeasure().getCoding())
                .extracting(coding -> coding.getSystem() + "|" + coding.getCode())
                .containsExactly(
                        "http://loinc.org|12345-6", "https://candorregistry.org/fhir/CodeSystem/measure|higher");
    }

    @Test
    void anEventHasADueDayAndNoValue() {
        GoalTargetComponent target =
                mapped(TargetKind.EVENT, null, "event", null).getTargetFirstRep();

        assertThat(target.hasDetail()).isFalse();
        assertThat(target.getMeasure().getCodingFirstRep().getCode()).isEqualTo("event");
        assertThat(target.hasDue()).isTrue();
    }

    @Test
    void aGoalBelongsToAPatientAndATreatment() {
        Goal goal = mapped(TargetKind.CHANGE, "20", "higher", null);

        assertThat(goal.getIdElement().getIdPart()).isEqualTo(ID.toString());
        assertThat(goal.getSubject().getReference()).isEqualTo("Patient/" + SUBJECT);
        assertThat(goal.getStartDateType().getValueAsString()).isEqualTo("2026-02-02");
        assertThat(goal.getDescription().getText()).isEqualTo("Known, by higher, within 365 days");
        assertThat(((Reference) goal.getExtensionByUrl(
                                        "https://candorregistry.org/fhir/StructureDefinition/goal-treatment")
                                .getValue())
                        .getReference())
                .isEqualTo("Procedure/" + TREATMENT);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            GOAL_MET,              completed, achieved
            IMPROVED,              completed, not-achieved
            UNCHANGED,             completed, no-progress
            WORSENED,              completed, not-achieved
            CHANGE_NOT_CLASSIFIED, completed, not-achieved
            FAILURE_EVENT,         completed, not-achieved
            DIED,                  cancelled, not-attainable
            WITHDRAWN,             cancelled,
            MISSED,                completed,
            NOT_EVALUABLE,         completed,
            PENDING,               active,    in-progress
            """)
    void whatBecameOfAGoalIsToldInFhirsWordsWhereFhirHasAny(
            GoalClass goalClass, String lifecycle, @Nullable String achievement) {
        Goal goal = mapped(TargetKind.CHANGE, "20", "higher", goalClass);

        assertThat(goal.getLifecycleStatus().toCode()).isEqualTo(lifecycle);
        assertThat(goal.getAchievementStatus().getCoding())
                .filteredOn(coding -> coding.getSystem().startsWith("http://terminology.hl7.org"))
                .extracting(Coding::getCode)
                .isEqualTo(achievement == null ? List.of() : List.of(achievement));
    }

    @ParameterizedTest
    @EnumSource
    void theRegistrysOwnClassIsAlwaysThere(GoalClass goalClass) {
        assertThat(mapped(TargetKind.CHANGE, "20", "higher", goalClass)
                        .getAchievementStatus()
                        .getCoding())
                .filteredOn(
                        coding -> coding.getSystem().equals("https://candorregistry.org/fhir/CodeSystem/goal-class"))
                .extracting(Coding::getCode)
                .containsExactly(goalClass.name());
    }

    @Test
    void aGoalThatWasTakenBackWasRecordedInError() {
        Goal goal = GoalMapper.toFhir(planned(TargetKind.CHANGE, "20", "higher", true), null, measures(), rendering());

        assertThat(goal.getLifecycleStatus().toCode()).isEqualTo("entered-in-error");
        assertThat(goal.hasAchievementStatus()).isFalse();
    }

    private static Goal mapped(TargetKind kind, @Nullable String value, String measure, @Nullable GoalClass goalClass) {
        GoalOutcome outcome = goalClass == null
                ? null
                : new GoalOutcome(365, "1 year", LocalDate.of(2027, 5, 1), goalClass, null, null, null, null, null);
        return GoalMapper.toFhir(planned(kind, value, measure, false), outcome, measures(), rendering());
    }

    private static TreatmentGoal planned(TargetKind kind, @Nullable String value, String measure, boolean retracted) {
        return new TreatmentGoal(
                new org.candorregistry.core.treatment.Goal(
                        ID,
                        "known",
                        measure,
                        kind,
                        value == null ? null : new BigDecimal(value),
                        365,
                        List.of("known"),
                        recorded("2026-02-03T08:00:00Z")),
                TREATMENT,
                SUBJECT,
                LocalDate.of(2026, 2, 2),
                retracted);
    }
}

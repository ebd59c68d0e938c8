package org.candorregistry.fhir.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorregistry.fhir.endpoint.Rendered.measures;
import static org.candorregistry.fhir.endpoint.Rendered.recorded;
import static org.candorregistry.fhir.endpoint.Rendered.rendering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.candorregistry.core.followup.NewScore;
import org.candorregistry.core.followup.ObservedScore;
import org.candorregistry.core.followup.Reporter;
import org.candorregistry.core.followup.Score;
import org.candorregistry.fhir.endpoint.Rendered;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScoreMapperTest {

    private static final UUID ID = UUID.fromString("0198c0de-0000-7000-8000-000000000071");
    private static final UUID TREATMENT = UUID.fromString("0198c0de-0000-7000-8000-000000000072");
    private static final UUID SUBJECT = UUID.fromString("0198c0de-0000-7000-8000-000000000073");
    private static final Map<String, BigDecimal> ANSWERS = Map.of("P2", BigDecimal.ONE, "P1", new BigDecimal("2.5"));

    @Test
    void aScoreIsASurveyObservationOfTheTreatment() {
        Observation observation =
                ScoreMapper.toFhir(score("higher", Reporter.CLINICIAN, false), measures(), rendering());

        assertThat(observation.getIdElement().getIdPart()).isEqualTo(ID.toString());
        assertThat(observation.getStatus().toCode()).isEqualTo("final");
        assertThat(observation.getCategoryFirstRep().getCodingFirstRep().getCode())
                .isEqualTo("survey");
        assertThat(observation.getCode().getCoding())
                .extracting(Coding::getCode)
                .containsExactly("12345-6", "higher");
        assertThat(observation.getPartOfFirstRep().getReference()).isEqualTo("Procedure/" + TREATMENT);
        assertThat(observation.getSubject().getReference()).isEqualTo("Patient/" + SUBJECT);
        assertThat(observation.getEffectiveDateTimeType().getValueAsString()).isEqualTo("2026-02-20");
        assertThat(observation.getValueQuantity().getValue()).isEqualByComparingTo("52.78");
        assertThat(observation.getValueQuantity().getCode()).isEqualTo("{score}");
        assertThat(observation.getPerformerFirstRep().getReference()).isEqualTo("Organization/" + Rendered.CLINIC);
        assertThat(observation.getDerivedFromFirstRep().getReference()).isEqualTo("QuestionnaireResponse/" + ID);
    }

    @Test
    void withoutALoincCodeTheRegistrysOwnStandsAlone() {
        assertThat(ScoreMapper.toFhir(score("lower", null, false), measures(), rendering())
                        .getCode()
                        .getCoding())
                .extracting(Coding::getCode)
                .containsExactly("lower");
    }

    @Test
    void whatAPatientReportsThePatientAnswersFor() {
        assertThat(ScoreMapper.toFhir(score("higher", Reporter.PATIENT, false), measures(), rendering())
                        .getPerformerFirstRep()
                        .getReference())
                .isEqualTo("Patient/" + SUBJECT);
    }

    @Test
    void aScoreThatWasTakenBackWasEnteredInError() {
        assertThat(ScoreMapper.toFhir(score("higher", null, true), measures(), rendering())
                        .getStatus()
                        .toCode())
                .isEqualTo("entered-in-error");
        assertThat(AnswersMapper.toFhir(score("higher", null, true), measures(), rendering())
                        .getStatus()
                        .toCode())
                .isEqualTo("entered-in-error");
    }

    @Test
    void answersAreToldByLinkIdWithoutTheWordingOfTheItems() {
        QuestionnaireResponse response =
                AnswersMapper.toFhir(score("higher", Reporter.PATIENT, false), measures(), rendering());

        assertThat(response.getIdElement().getIdPart()).isEqualTo(ID.toString());
        assertThat(response.getQuestionnaire())
                .isEqualTo("https://candorregistry.org/fhir/Questionnaire/instrument-of-higher");
        assertThat(response.getAuthoredElement().getValueAsString()).isEqualTo("2026-02-20");
        assertThat(response.getPartOfFirstRep().getReference()).isEqualTo("Procedure/" + TREATMENT);
        assertThat(response.getSource().getReference()).isEqualTo("Patient/" + SUBJECT);
        assertThat(response.getItem())
                .extracting(item -> item.getLinkId() + "="
                        + item.getAnswerFirstRep().getValueDecimalType().getValue())
                .containsExactly("P1=2.5", "P2=1");
        assertThat(response.getItem()).noneMatch(item -> item.hasText());
    }

    private static ObservedScore score(String measure, @Nullable Reporter reporter, boolean retracted) {
        return new ObservedScore(
                new Score(
                        ID,
                        TREATMENT,
                        null,
                        LocalDate.of(2026, 2, 20),
                        new NewScore(measure, new BigDecimal("52.78"), ANSWERS),
                        recorded("2026-02-21T08:00:00Z")),
                SUBJECT,
                reporter,
                retracted);
    }
}

package org.candorregistry.fhir.followup;

import java.math.BigDecimal;
import java.util.TreeMap;
import org.candorregistry.core.followup.ObservedScore;
import org.candorregistry.core.followup.Reporter;
import org.candorregistry.core.followup.Score;
import org.candorregistry.fhir.terminology.Days;
import org.candorregistry.fhir.terminology.Measures;
import org.candorregistry.fhir.terminology.Rendering;
import org.candorregistry.fhir.terminology.Systems;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;

/**
 * The item answers of a score, by linkId. The wording of items belongs to the owners of the instruments and is neither
 * kept nor shown. The resource has the id of the score's Observation.
 */
final class AnswersMapper {

    private AnswersMapper() {}

    /** @param observed a score whose answers are kept */
    static QuestionnaireResponse toFhir(ObservedScore observed, Measures measures, Rendering rendering) {
        Score score = observed.score();
        QuestionnaireResponse response = new QuestionnaireResponse();
        response.setId(score.id().toString());
        response.setMeta(rendering.meta(score.recorded().at()));
        response.addPartOf(Rendering.reference("Procedure", score.treatmentId()));
        response.setQuestionnaire(Systems.REGISTRY + "Questionnaire/"
                + measures.get(score.said().measure()).instrumentId());
        response.setStatus(
                observed.retracted()
                        ? QuestionnaireResponseStatus.ENTEREDINERROR
                        : QuestionnaireResponseStatus.COMPLETED);
        response.setSubject(Rendering.reference("Patient", observed.subjectId()));
        response.setAuthoredElement(Days.dateTime(score.observedOn()));
        if (observed.reporter() == Reporter.PATIENT) {
            response.setSource(Rendering.reference("Patient", observed.subjectId()));
        }
        new TreeMap<String, BigDecimal>(score.said().answers())
                .forEach((linkId, answer) ->
                        response.addItem().setLinkId(linkId).addAnswer().setValue(new DecimalType(answer)));
        return response;
    }
}

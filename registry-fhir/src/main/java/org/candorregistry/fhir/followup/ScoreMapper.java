package org.candorregistry.fhir.followup;

import java.util.Date;
import org.candorregistry.core.followup.ObservedScore;
import org.candorregistry.core.followup.Reporter;
import org.candorregistry.core.followup.Score;
import org.candorregistry.fhir.terminology.Days;
import org.candorregistry.fhir.terminology.Measures;
import org.candorregistry.fhir.terminology.Quantities;
import org.candorregistry.fhir.terminology.Rendering;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;

/** A score: an Observation of the survey category, part of the treatment, derived from its answers where they are kept. */
final class ScoreMapper {

    private static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";

    private ScoreMapper() {}

    static Observation toFhir(ObservedScore observed, Measures measures, Rendering rendering) {
        Score score = observed.score();
        String measure = score.said().measure();
        Observation observation = new Observation();
        observation.setId(score.id().toString());
        observation.setMeta(rendering.meta(score.recorded().at()));
        observation.addPartOf(Rendering.reference("Procedure", score.treatmentId()));
        observation.setStatus(observed.retracted() ? ObservationStatus.ENTEREDINERROR : ObservationStatus.FINAL);
        observation
                .addCategory()
                .addCoding()
                .setSystem(CATEGORY)
                .setCode("survey")
                .setDisplay("Survey");
        observation.setCode(measures.score(measure));
        observation.setSubject(Rendering.reference("Patient", observed.subjectId()));
        observation.setEffective(Days.dateTime(score.observedOn()));
        observation.setIssued(Date.from(score.recorded().at()));
        observation.addPerformer(
                observed.reporter() == Reporter.PATIENT
                        ? Rendering.reference("Patient", observed.subjectId())
                        : Rendering.reference("Organization", rendering.clinic()));
        observation.setValue(Quantities.of(score.value(), measures.get(measure).unit()));
        if (!score.said().answers().isEmpty()) {
            observation.addDerivedFrom(Rendering.reference("QuestionnaireResponse", score.id()));
        }
        return observation;
    }
}

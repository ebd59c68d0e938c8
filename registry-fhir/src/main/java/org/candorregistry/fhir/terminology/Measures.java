package org.candorregistry.fhir.terminology;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.candorregistry.core.instrument.Measure;
import org.candorregistry.core.instrument.ScoreScale;
import org.hl7.fhir.r4.model.CodeableConcept;

/** Measures as FHIR codes them: by LOINC where a code was confirmed, and always by the registry's own id. */
public final class Measures {

    private final Map<String, Measure> measures;

    public Measures(Collection<Measure> measures) {
        this.measures = measures.stream().collect(Collectors.toMap(Measure::id, Function.identity()));
    }

    /**
     * The measure with this id.
     *
     * @throws IllegalStateException if there is none: a row cannot name a measure that is not in the catalogue
     */
    public Measure get(String id) {
        Measure measure = measures.get(id);
        if (measure == null) {
            throw new IllegalStateException("A row names a measure that is not in the catalogue.");
        }
        return measure;
    }

    /** Whether a higher score is the better one; false for a time to an event, which has no score. */
    public boolean higherIsBetter(String id) {
        ScoreScale scale = get(id).scale();
        return scale != null && scale.higherIsBetter();
    }

    /** What a score is a score of. */
    public CodeableConcept score(String id) {
        Measure measure = get(id);
        CodeableConcept code = new CodeableConcept();
        if (measure.loincCode() != null) {
            code.addCoding().setSystem(Systems.LOINC).setCode(measure.loincCode());
        }
        code.addCoding().setSystem(Systems.MEASURE).setCode(id).setDisplay(measure.name());
        return code;
    }

    /** What the improvement in a score since baseline is coded as; positive is better. Never LOINC: it is no score. */
    public CodeableConcept improvement(String id) {
        CodeableConcept code = new CodeableConcept();
        code.addCoding()
                .setSystem(Systems.MEASURE_IMPROVEMENT)
                .setCode(id)
                .setDisplay("Improvement: " + get(id).name());
        return code;
    }
}

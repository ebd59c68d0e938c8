package org.candorregistry.core.treatment;

import java.util.List;
import java.util.stream.Collectors;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.product.ProductDescription;
import org.springframework.stereotype.Component;

/** Judges a treatment that is recorded already once more, as a correction of itself or of its product leaves it. */
@Component
class Correction {

    private final TreatmentCheck check;
    private final EvidenceLookup evidence;

    Correction(TreatmentCheck check, EvidenceLookup evidence) {
        this.check = check;
        this.evidence = evidence;
    }

    /**
     * What is to be written.
     *
     * @param former the product as it was described when the treatment was last written
     * @throws RegistryException with every violation
     */
    WrittenTreatment of(Treatment before, ProductDescription former, RecordTreatment command) {
        JudgedTreatment judged = check.judgeAgain(
                command,
                before.baselineScores().stream().map(RecordedBaseline::score).collect(Collectors.toSet()));
        return new WrittenTreatment(
                before.id(),
                judged,
                evidence.again(before, former, judged),
                check.completeness(List.of(judged)).get(0));
    }
}

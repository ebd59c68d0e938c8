package org.candorregistry.core.treatment;

import java.util.List;
import org.candorregistry.core.evidence.EvidenceFinding;
import org.candorregistry.core.evidence.EvidenceQuestion;
import org.candorregistry.core.evidence.EvidenceService;
import org.candorregistry.core.evidence.EvidenceStatement;
import org.candorregistry.core.product.ProductDescription;
import org.springframework.stereotype.Component;

/** The evidence that stood on the day of a treatment. */
@Component
class EvidenceLookup {

    private final EvidenceService evidence;

    EvidenceLookup(EvidenceService evidence) {
        this.evidence = evidence;
    }

    /** In the order of {@code treatments}. */
    List<EvidenceOnDay> of(List<JudgedTreatment> treatments) {
        List<EvidenceQuestion> questions = treatments.stream()
                .map(judged -> question(
                        judged.command().description(),
                        judged.setting().product().description()))
                .toList();
        return evidence.tiersOn(questions).stream().map(EvidenceLookup::onDay).toList();
    }

    /**
     * The evidence of a treatment that was corrected: what was found when it was recorded, unless something that it
     * depends on was corrected.
     *
     * @param former the product as it was described when the treatment was last written
     */
    EvidenceOnDay again(Treatment before, ProductDescription former, JudgedTreatment now) {
        EvidenceQuestion asked = question(before.description(), former);
        EvidenceQuestion asks =
                question(now.command().description(), now.setting().product().description());
        return asked.equals(asks) ? before.evidence() : of(List.of(now)).get(0);
    }

    /** The tier of the treatment as a whole: goals may differ, what was given does not. */
    private static EvidenceQuestion question(TreatmentDescription treatment, ProductDescription product) {
        return new EvidenceQuestion(
                treatment.treatedOn(),
                treatment.indication().condition(),
                treatment.indication().diseaseStatus(),
                product.productClass(),
                product.source().cellSource(),
                product.source().licensedProduct(),
                product.donor().relation(),
                treatment.recipient().age(),
                null);
    }

    private static EvidenceOnDay onDay(EvidenceFinding finding) {
        EvidenceStatement statement = finding.statement();
        return statement == null
                ? new EvidenceOnDay(finding.tier(), null, null)
                : new EvidenceOnDay(
                        finding.tier(), statement.id(), statement.recorded().version());
    }
}

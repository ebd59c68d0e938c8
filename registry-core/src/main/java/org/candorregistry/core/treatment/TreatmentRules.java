package org.candorregistry.core.treatment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.candorregistry.core.codelist.CodeUse;
import org.candorregistry.core.codelist.ListName;
import org.candorregistry.core.element.Completeness;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.instrument.Measure;

/** What a treatment must obey, once subject, product and provider were found. */
final class TreatmentRules {

    private static final int MOST_DRUGS = 50;
    private static final int LONGEST = 64;

    /** Under which a product may be given by the name it was licensed under. */
    private static final Set<String> PATHWAYS_OF_LICENSED_PRODUCTS =
            Set.of("351-bla-licensed", "351-ind", "atmp-ma", "atmp-hospital-exemption", "unregulated-or-unknown");

    private TreatmentRules() {}

    /**
     * Finds everything that is wrong but unknown codes.
     *
     * @param recorded baseline scores of this treatment that stand already
     * @return the command with its baseline scores taken; only of use where nothing is wrong
     */
    static RecordTreatment check(
            RecordTreatment sent, Set<BaselineScore> recorded, Setting setting, Violations violations) {
        Violations ofBaseline = new Violations();
        RecordTreatment command = sent.with(BaselineRules.take(sent, recorded, setting, ofBaseline));
        TreatmentDescription treatment = command.description();
        TreatmentElements.TABLE.check(treated(command, setting), treatment.absent(), violations);
        checkSubject(treatment, setting, violations);
        TreatmentDays.check(treatment, setting, violations);
        IndicationRules.check(treatment, setting.fitting(), violations);
        IndicationRules.checkPerformance(treatment.recipient(), violations);
        checkRegulation(treatment.regulation(), setting, violations);
        checkTexts(treatment, violations);
        GoalRules.check(command, setting, violations);
        violations.addUnder("", ofBaseline.all());
        return command;
    }

    /** Every code of a treatment and its goals, to be looked up together. */
    static List<CodeUse> codes(RecordTreatment command, Setting setting) {
        List<CodeUse> uses = new ArrayList<>(TreatmentElements.TABLE.codes(treated(command, setting)));
        for (int place = 0; place < command.goals().size(); place++) {
            List<String> events = command.goals().get(place).failureEvents();
            for (int event = 0; events != null && event < events.size(); event++) {
                String pointer = "/goals/" + place + "/failureEvents/" + event;
                uses.add(new CodeUse(pointer, ListName.CLINICAL_EVENT_KIND, events.get(event)));
            }
        }
        return uses;
    }

    /** How many of the treatment's applicable elements were answered; the product's are not counted here. */
    static Completeness completeness(RecordTreatment command, Setting setting) {
        return TreatmentElements.TABLE.completeness(
                treated(command, setting), command.description().absent());
    }

    /** The numbers of a treatment, by element. */
    static Map<String, BigDecimal> numbers(RecordTreatment command, Setting setting) {
        return TreatmentElements.TABLE.numbers(treated(command, setting));
    }

    private static Treated treated(RecordTreatment command, Setting setting) {
        List<String> scored = command.goals().stream()
                .map(NewGoal::measure)
                .filter(Objects::nonNull)
                .map(setting.measures()::get)
                .filter(measure -> measure != null && measure.scale() != null)
                .map(Measure::id)
                .toList();
        return new Treated(
                command.description(),
                !scored.isEmpty(),
                scored.stream()
                        .allMatch(measure -> BaselineRules.baseline(command, measure, setting.plan())
                                .isPresent()),
                setting.product().description(),
                setting.productClass(),
                setting.area(),
                setting.fitting().pairedSites());
    }

    private static void checkSubject(TreatmentDescription treatment, Setting setting, Violations violations) {
        if (!setting.subject().consented()) {
            violations.add(
                    "/subjectId",
                    TreatmentFailure.CONSENT_MISSING,
                    "A treatment is recorded only while the subject's consent to the registry holds.");
        }
        if (!setting.product().subjectId().equals(treatment.subject())) {
            violations.add(
                    "/productId",
                    TreatmentFailure.PRODUCT_OF_ANOTHER_SUBJECT,
                    "The product was made for another subject.");
        }
    }

    private static void checkRegulation(Regulation regulation, Setting setting, Violations violations) {
        if (setting.product().description().source().licensedProduct() != null
                && regulation.pathway() != null
                && !PATHWAYS_OF_LICENSED_PRODUCTS.contains(regulation.pathway())) {
            violations.add(
                    "/regulation/pathway",
                    TreatmentFailure.PATHWAY_MISMATCH,
                    "A product under a licensed name is given under its licence, an exemption or in a trial.");
        }
    }

    private static void checkTexts(TreatmentDescription treatment, Violations violations) {
        violations.text("/externalId", treatment.externalId(), LONGEST);
        List<String> drugs = treatment.conditioning().drugs();
        if (drugs == null) {
            return;
        }
        if (drugs.size() > MOST_DRUGS) {
            violations.add("/conditioning/drugs", InputFailure.VALUE_OUT_OF_RANGE, "At most " + MOST_DRUGS + " drugs.");
        }
        for (int place = 0; place < drugs.size(); place++) {
            violations.text("/conditioning/drugs/" + place, drugs.get(place), LONGEST);
        }
    }
}

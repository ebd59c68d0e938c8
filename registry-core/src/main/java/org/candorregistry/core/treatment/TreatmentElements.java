package org.candorregistry.core.treatment;

import static org.candorregistry.core.element.Element.element;

import java.util.List;
import org.candorregistry.core.codelist.ListName;
import org.candorregistry.core.element.Answer;
import org.candorregistry.core.element.Element;
import org.candorregistry.core.element.Elements;

/**
 * The data elements of a treatment: one table that decides what is required, what is refused and how complete a
 * description is. Ids are those of docs/data-elements.md, which gives the reason for each exception.
 */
final class TreatmentElements {

    static final Elements<Treated> TABLE =
            new Elements<>(List.of(regulation(), recipient(), indication(), delivery(), transplant(), outcome()));

    private TreatmentElements() {}

    private static List<Element<Treated>> regulation() {
        return List.of(
                element("A02", "regulation.ethicsApproval", regulation(Regulation::ethicsApproval))
                        .text(64),
                element("A03", "regulation.studyDesign", regulation(Regulation::studyDesign))
                        .coded(ListName.STUDY_DESIGN),
                element("A04", "regulation.pathway", regulation(Regulation::pathway))
                        .coded(ListName.REGULATORY_PATHWAY)
                        .requiredOnlyWhen(Treated::isBiological),
                element("A05", "regulation.minimallyManipulated", regulation(Regulation::minimallyManipulated))
                        .requiredOnlyWhen(Treated::isBiological),
                element("A06", "regulation.homologousUse", regulation(Regulation::homologousUse))
                        .requiredOnlyWhen(Treated::isBiological),
                element("A07", "regulation.combinedWithArticle", regulation(Regulation::combinedWithArticle))
                        .requiredOnlyWhen(Treated::isBiological),
                element("A08", "regulation.systemicEffect", regulation(Regulation::systemicEffect))
                        .coded(ListName.SYSTEMIC_EFFECT)
                        .requiredOnlyWhen(Treated::isBiological));
    }

    private static List<Element<Treated>> recipient() {
        return List.of(
                element("B01", "recipient.age", recipient(Recipient::age))
                        .between("0", "120", "a")
                        .requiredWhen(treated -> true),
                element("B03", "recipient.bodyMass", recipient(Recipient::bodyMass))
                        .between("0.3", "400", "kg")
                        .requiredWhen(Treated::isTransplant),
                element("B04", "recipient.bmi", recipient(Recipient::bmi))
                        .between("8", "100", "kg/m2")
                        .requiredWhen(Treated::isOrthopaedic),
                element("B05", "recipient.comorbidities", recipient(Recipient::comorbidities))
                        .coded(ListName.COMORBIDITY)
                        .requiredWhen(treated -> true),
                element("B06", "recipient.medications", recipient(Recipient::medications))
                        .coded(ListName.MEDICATION_CLASS)
                        .requiredWhen(treated -> true),
                element("B07", "recipient.performanceStatus", recipient(Recipient::performanceStatus))
                        .requiredWhen(Treated::isTransplant),
                element("B08", "recipient.cmvStatus", recipient(Recipient::cmvStatus))
                        .coded(ListName.INFECTIOUS_MARKER_RESULT)
                        .requiredWhen(Treated::isAllogeneicTransplant));
    }

    private static List<Element<Treated>> indication() {
        return List.of(
                element("C01", "indication.condition", indication(Indication::condition))
                        .coded(ListName.CONDITION)
                        .indispensable(),
                element("C02", "indication.severity", indication(Indication::severity))
                        .coded(ListName.SEVERITY_GRADE)
                        .requiredWhen(treated -> !treated.hasDiseaseStatus()),
                element("C02", "indication.diseaseStatus", indication(Indication::diseaseStatus))
                        .coded(ListName.DISEASE_STATUS)
                        .requiredWhen(Treated::hasDiseaseStatus),
                element("C03", "indication.bodySite", indication(Indication::bodySite))
                        .coded(ListName.BODY_SITE)
                        .requiredWhen(treated -> true),
                element("C03", "indication.laterality", indication(Indication::laterality))
                        .coded(ListName.LATERALITY)
                        .requiredWhen(Treated::isAtPairedSite),
                element("C04", "indication.symptomDuration", indication(Indication::symptomDuration))
                        .between("0", "1440", "mo")
                        .requiredWhen(treated -> true),
                element("C05", "indication.previousTreatments", indication(Indication::previousTreatments))
                        .coded(ListName.PREVIOUS_TREATMENT)
                        .requiredWhen(treated -> true));
    }

    private static List<Element<Treated>> delivery() {
        return List.of(
                element("H01", "treatedOn", treatment(TreatmentDescription::treatedOn))
                        .indispensable(),
                element("H02", "delivery.route", delivery(Delivery::route))
                        .coded(ListName.DELIVERY_ROUTE)
                        .indispensableWhen(Treated::isBiological),
                element("H03", "delivery.imageGuidance", delivery(Delivery::imageGuidance))
                        .coded(ListName.IMAGE_GUIDANCE)
                        .requiredWhen(treated -> treated.isOrthopaedic() && treated.isBiological()),
                element("H04", "delivery.vehicle", delivery(Delivery::vehicle))
                        .coded(ListName.VEHICLE)
                        .requiredOnlyWhen(Treated::isBiological),
                element("H05", "delivery.seriesNumber", delivery(Delivery::seriesNumber))
                        .between("1", "100", "{number}")
                        .requiredOnlyWhen(Treated::isBiological),
                element("H05", "delivery.seriesInterval", delivery(Delivery::seriesInterval))
                        .between("1", "3650", "d")
                        .requiredOnlyWhen(Treated::isLaterInSeries),
                element("H06", "delivery.concomitantProcedures", delivery(Delivery::concomitantProcedures))
                        .coded(ListName.CONCOMITANT_PROCEDURE)
                        .requiredWhen(treated -> true),
                element("H10", "delivery.immediateComplication", delivery(Delivery::immediateComplication))
                        .coded(ListName.ADVERSE_EVENT)
                        .requiredWhen(treated -> true),
                element("F10", "delivery.hoursFromCollection", delivery(Delivery::hoursFromCollection))
                        .between("0", "350400", "h")
                        .requiredOnlyWhen(Treated::isBiological),
                element("J01", "delivery.afterCare", delivery(Delivery::afterCare))
                        .coded(ListName.REHABILITATION)
                        .requiredWhen(Treated::isOrthopaedic));
    }

    private static List<Element<Treated>> transplant() {
        return List.of(
                element("H07", "conditioning.intensity", conditioning(Conditioning::intensity))
                        .coded(ListName.CONDITIONING_INTENSITY)
                        .requiredOnlyWhen(Treated::isTransplant),
                element("H07", "conditioning.drugs", conditioning(Conditioning::drugs))
                        .requiredOnlyWhen(Treated::isConditioned),
                element("H08", "conditioning.gvhdProphylaxis", conditioning(Conditioning::gvhdProphylaxis))
                        .coded(ListName.GVHD_PROPHYLAXIS)
                        .requiredWhen(Treated::isAllogeneicTransplant)
                        .meaningfulWhen(Treated::isTransplant));
    }

    /** The baseline of every goal that is a score; {@link BaselineRules} looks at each score by itself. */
    private static List<Element<Treated>> outcome() {
        return List.of(Element.<Treated>element("J02", "baselineScores", treated -> treated.baselined() ? "all" : null)
                .requiredWhen(Treated::scored));
    }

    private static Answer<Treated> treatment(Answer<TreatmentDescription> answer) {
        return treated -> answer.of(treated.treatment());
    }

    private static Answer<Treated> regulation(Answer<Regulation> answer) {
        return treated -> answer.of(treated.treatment().regulation());
    }

    private static Answer<Treated> recipient(Answer<Recipient> answer) {
        return treated -> answer.of(treated.treatment().recipient());
    }

    private static Answer<Treated> indication(Answer<Indication> answer) {
        return treated -> answer.of(treated.treatment().indication());
    }

    private static Answer<Treated> delivery(Answer<Delivery> answer) {
        return treated -> answer.of(treated.treatment().delivery());
    }

    private static Answer<Treated> conditioning(Answer<Conditioning> answer) {
        return treated -> answer.of(treated.treatment().conditioning());
    }
}

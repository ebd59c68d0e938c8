package org.candorregistry.fhir.treatment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.codelist.ListName;
import org.candorregistry.core.treatment.Conditioning;
import org.candorregistry.core.treatment.Delivery;
import org.candorregistry.core.treatment.EvidenceOnDay;
import org.candorregistry.core.treatment.Indication;
import org.candorregistry.core.treatment.Recipient;
import org.candorregistry.core.treatment.Regulation;
import org.candorregistry.core.treatment.Treatment;
import org.candorregistry.core.treatment.TreatmentDescription;
import org.candorregistry.fhir.terminology.Concepts;
import org.candorregistry.fhir.terminology.Parts;
import org.candorregistry.fhir.terminology.Systems;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.jspecify.annotations.Nullable;

/** What R4 has no element for on a treatment. */
final class TreatmentExtensions {

    private TreatmentExtensions() {}

    static List<Extension> of(Treatment treatment, Concepts concepts) {
        TreatmentDescription described = treatment.description();
        List<Extension> all = new ArrayList<>();
        all.addAll(plain(described, concepts));
        series(described.delivery(), concepts).as("series").ifPresent(all::add);
        recipient(described.recipient(), concepts).as("recipient-state").ifPresent(all::add);
        conditioning(described.conditioning(), concepts).as("conditioning").ifPresent(all::add);
        regulation(described.regulation(), concepts).as("regulation").ifPresent(all::add);
        all.addAll(new Parts(concepts)
                .text("follow-up-plan", treatment.followUpPlan())
                .add("evidence-tier", tier(treatment.evidence()))
                .each());
        statement(treatment.evidence(), concepts).as("evidence-statement").ifPresent(all::add);
        return all;
    }

    private static List<Extension> plain(TreatmentDescription described, Concepts concepts) {
        Delivery delivery = described.delivery();
        Indication indication = described.indication();
        return new Parts(concepts)
                .code("delivery-route", ListName.DELIVERY_ROUTE, delivery.route())
                .code("image-guidance", ListName.IMAGE_GUIDANCE, delivery.imageGuidance())
                .code("vehicle", ListName.VEHICLE, delivery.vehicle())
                .codes("concomitant-procedure", ListName.CONCOMITANT_PROCEDURE, delivery.concomitantProcedures())
                .quantity("time-from-collection", delivery.hoursFromCollection(), "h")
                .code("after-care", ListName.REHABILITATION, delivery.afterCare())
                .code("disease-status", ListName.DISEASE_STATUS, indication.diseaseStatus())
                .code("severity", ListName.SEVERITY_GRADE, indication.severity())
                .quantity("symptom-duration", indication.symptomDuration(), "mo")
                .codes("previous-treatment", ListName.PREVIOUS_TREATMENT, indication.previousTreatments())
                .text("program", text(described.program()))
                .each();
    }

    private static Parts series(Delivery delivery, Concepts concepts) {
        Integer interval = delivery.seriesInterval();
        return new Parts(concepts)
                .number("number", delivery.seriesNumber())
                .quantity("interval", interval == null ? null : BigDecimal.valueOf(interval), "d");
    }

    private static Parts recipient(Recipient recipient, Concepts concepts) {
        return new Parts(concepts)
                .quantity("age", recipient.age(), "a")
                .quantity("body-mass", recipient.bodyMass(), "kg")
                .quantity("body-mass-index", recipient.bmi(), "kg/m2")
                .codes("comorbidity", ListName.COMORBIDITY, recipient.comorbidities())
                .codes("medication", ListName.MEDICATION_CLASS, recipient.medications())
                .text("performance-scale", recipient.performanceScale())
                .number("performance-status", recipient.performanceStatus())
                .code("cmv-status", ListName.INFECTIOUS_MARKER_RESULT, recipient.cmvStatus());
    }

    private static Parts conditioning(Conditioning conditioning, Concepts concepts) {
        Parts parts = new Parts(concepts).code("intensity", ListName.CONDITIONING_INTENSITY, conditioning.intensity());
        if (conditioning.drugs() != null) {
            conditioning.drugs().forEach(drug -> parts.text("drug", drug));
        }
        return parts.codes("gvhd-prophylaxis", ListName.GVHD_PROPHYLAXIS, conditioning.gvhdProphylaxis());
    }

    private static Parts regulation(Regulation regulation, Concepts concepts) {
        return new Parts(concepts)
                .code("pathway", ListName.REGULATORY_PATHWAY, regulation.pathway())
                .yesOrNo("minimally-manipulated", regulation.minimallyManipulated())
                .yesOrNo("homologous-use", regulation.homologousUse())
                .yesOrNo("combined-with-article", regulation.combinedWithArticle())
                .code("systemic-effect", ListName.SYSTEMIC_EFFECT, regulation.systemicEffect())
                .text("ethics-approval", regulation.ethicsApproval())
                .code("study-design", ListName.STUDY_DESIGN, regulation.studyDesign());
    }

    private static CodeableConcept tier(EvidenceOnDay evidence) {
        CodeableConcept tier = new CodeableConcept();
        tier.addCoding()
                .setSystem(Systems.EVIDENCE_TIER)
                .setCode(evidence.tier().name());
        return tier;
    }

    private static Parts statement(EvidenceOnDay evidence, Concepts concepts) {
        return new Parts(concepts).text("id", text(evidence.statement())).number("version", evidence.version());
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}

package org.candorregistry.fhir.treatment;

import java.time.Instant;
import java.util.List;
import org.candorregistry.core.codelist.ListName;
import org.candorregistry.core.product.CellProduct;
import org.candorregistry.core.treatment.Indication;
import org.candorregistry.core.treatment.Treatment;
import org.candorregistry.core.treatment.TreatmentDescription;
import org.candorregistry.core.treatment.TreatmentProfiles;
import org.candorregistry.fhir.terminology.AbsentElements;
import org.candorregistry.fhir.terminology.Concepts;
import org.candorregistry.fhir.terminology.Days;
import org.candorregistry.fhir.terminology.Extensions;
import org.candorregistry.fhir.terminology.Rendering;
import org.candorregistry.fhir.terminology.Systems;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** A treatment: the giving of a product of some class, for a condition, at a site, by a provider. */
final class ProcedureMapper {

    private static final String NONE = "none";

    private ProcedureMapper() {}

    /** @param product what was given */
    static Procedure toFhir(Treatment treatment, CellProduct product, Rendering rendering) {
        TreatmentDescription described = treatment.description();
        Concepts concepts = rendering.concepts();
        Procedure procedure = new Procedure();
        procedure.setId(treatment.id().toString());
        procedure.setMeta(rendering.meta(
                newer(treatment.recorded().at(), product.recorded().at())));
        if (described.externalId() != null) {
            procedure
                    .addIdentifier()
                    .setSystem(Systems.numbersOf(rendering.clinic(), Systems.TREATMENT_NUMBER))
                    .setValue(described.externalId());
        }
        procedure.setStatus(treatment.retracted() ? ProcedureStatus.ENTEREDINERROR : ProcedureStatus.COMPLETED);
        procedure.setCode(code(product.description().productClass(), concepts));
        procedure.setSubject(Rendering.reference("Patient", described.subject()));
        procedure.setPerformed(Days.dateTime(described.treatedOn()));
        procedure
                .addPerformer()
                .setActor(Rendering.reference("Practitioner", described.provider()))
                .setOnBehalfOf(Rendering.reference("Organization", rendering.clinic()));
        addIndication(procedure, described.indication(), concepts);
        addComplication(procedure, described.delivery().immediateComplication(), concepts);
        addExtensions(procedure, treatment, product, concepts);
        return procedure;
    }

    private static CodeableConcept code(String productClass, Concepts concepts) {
        return concepts.concept(ListName.PRODUCT_CLASS, productClass)
                .setText("Treatment with " + concepts.inWords(ListName.PRODUCT_CLASS, List.of(productClass)));
    }

    private static void addIndication(Procedure procedure, Indication indication, Concepts concepts) {
        procedure.addReasonCode(concepts.concept(ListName.CONDITION, indication.condition()));
        if (indication.bodySite() != null) {
            CodeableConcept site = concepts.concept(ListName.BODY_SITE, indication.bodySite());
            if (indication.laterality() != null) {
                site.addExtension(
                        Extensions.of("laterality", concepts.concept(ListName.LATERALITY, indication.laterality())));
            }
            procedure.addBodySite(site);
        }
    }

    /** That there was none is an extension: as a complication it would be one. */
    private static void addComplication(Procedure procedure, @Nullable String complication, Concepts concepts) {
        if (complication != null) {
            CodeableConcept concept = concepts.concept(ListName.ADVERSE_EVENT, complication);
            if (NONE.equals(complication)) {
                procedure.addExtension(Extensions.of("no-immediate-complication", concept));
            } else {
                procedure.addComplication(concept);
            }
        }
    }

    /**
     * R4's {@code usedReference} cannot name a product derived from cells. R5's {@code used} can, but validators of R4
     * that do not have the package of R5's extensions refuse it as an error; so the product is an extension of ours.
     */
    private static void addExtensions(
            Procedure procedure, Treatment treatment, CellProduct product, Concepts concepts) {
        if (product.description().source().cellSource() != null) {
            procedure.addExtension(
                    Extensions.of("used-product", Rendering.reference("BiologicallyDerivedProduct", product.id())));
        }
        procedure.addExtension(Extensions.of(
                "doses-line",
                new StringType(TreatmentProfiles.dosesLine(treatment.description(), product.description()))));
        TreatmentExtensions.of(treatment, concepts).forEach(procedure::addExtension);
        procedure.addExtension(Extensions.of("completeness", new DecimalType(treatment.completeness())));
        AbsentElements.of(treatment.description().absent()).forEach(procedure::addExtension);
    }

    private static Instant newer(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

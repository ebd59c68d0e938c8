package org.candorregistry.fhir.product;

import java.util.ArrayList;
import java.util.List;
import org.candorregistry.core.codelist.ListName;
import org.candorregistry.core.product.CellCollection;
import org.candorregistry.core.product.CellProduct;
import org.candorregistry.core.product.Donor;
import org.candorregistry.core.product.DosesLine;
import org.candorregistry.core.product.Processing;
import org.candorregistry.core.product.ProductDescription;
import org.candorregistry.core.product.Source;
import org.candorregistry.fhir.terminology.AbsentElements;
import org.candorregistry.fhir.terminology.Concepts;
import org.candorregistry.fhir.terminology.Parts;
import org.candorregistry.fhir.terminology.Rendering;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;

/** What R4 has no element for on a product. */
final class ProductExtensions {

    private ProductExtensions() {}

    static List<Extension> of(CellProduct recorded, Concepts concepts) {
        ProductDescription described = recorded.description();
        List<Extension> all = new ArrayList<>(new Parts(concepts)
                .code("product-class", ListName.PRODUCT_CLASS, described.productClass())
                .add("recipient", Rendering.reference("Patient", recorded.subjectId()))
                .each());
        all.addAll(source(described.source(), concepts).each());
        donor(described.donor(), concepts).as("donor").ifPresent(all::add);
        all.addAll(collection(described.collection(), concepts).each());
        all.addAll(processing(described.processing(), concepts).each());
        all.addAll(new Parts(concepts)
                .text("doses-line", DosesLine.of(described))
                .add("completeness", new DecimalType(recorded.completeness()))
                .each());
        all.addAll(AbsentElements.of(described.absent(), ProductMeasurements.elements()));
        return all;
    }

    private static Parts source(Source source, Concepts concepts) {
        return new Parts(concepts)
                .code("licensed-product", ListName.PRODUCT_FORM, source.licensedProduct())
                .text("product-code", source.productCode())
                .text("pre-analytical-code", source.sprec())
                .yesOrNo("msc-claimed", source.mscClaimed());
    }

    private static Parts donor(Donor donor, Concepts concepts) {
        return new Parts(concepts)
                .code("relation", ListName.DONOR_RELATION, donor.relation())
                .quantity("age", donor.age(), "a")
                .code("sex", ListName.SEX, donor.sex())
                .text("identifier", donor.identifier())
                .code("hla-match", ListName.HLA_MATCH, donor.hlaMatch())
                .code("eligibility", ListName.DONOR_ELIGIBILITY, donor.eligibility())
                .code("cmv-status", ListName.INFECTIOUS_MARKER_RESULT, donor.cmvStatus());
    }

    private static Parts collection(CellCollection taken, Concepts concepts) {
        return new Parts(concepts)
                .code("harvest-site", ListName.HARVEST_SITE, taken.site())
                .text("harvest-technique", taken.technique())
                .code("anticoagulant", ListName.ANTICOAGULANT, taken.anticoagulant())
                .codes("mobilisation", ListName.MOBILISATION, taken.mobilisation());
    }

    private static Parts processing(Processing processing, Concepts concepts) {
        return new Parts(concepts)
                .number("passage", processing.passage())
                .code("storage-state", ListName.STORAGE_STATE, processing.storageState())
                .code("activation", ListName.ACTIVATION, processing.activation())
                .code("manufacturing-site", ListName.MANUFACTURING_SITE, processing.manufacturingSite())
                .codes("graft-manipulation", ListName.GRAFT_MANIPULATION, processing.manipulation());
    }
}

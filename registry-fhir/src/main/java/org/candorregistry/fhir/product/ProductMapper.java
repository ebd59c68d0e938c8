package org.candorregistry.fhir.product;

import java.util.List;
import org.candorregistry.core.codelist.ListName;
import org.candorregistry.core.product.CellCollection;
import org.candorregistry.core.product.CellProduct;
import org.candorregistry.core.product.Processing;
import org.candorregistry.core.product.ProductDescription;
import org.candorregistry.core.product.Source;
import org.candorregistry.fhir.terminology.Concepts;
import org.candorregistry.fhir.terminology.Days;
import org.candorregistry.fhir.terminology.Rendering;
import org.candorregistry.fhir.terminology.Systems;
import org.hl7.fhir.r4.model.BiologicallyDerivedProduct;
import org.hl7.fhir.r4.model.BiologicallyDerivedProduct.BiologicallyDerivedProductCategory;
import org.hl7.fhir.r4.model.BiologicallyDerivedProduct.BiologicallyDerivedProductCollectionComponent;
import org.hl7.fhir.r4.model.BiologicallyDerivedProduct.BiologicallyDerivedProductStorageScale;

/**
 * A cell product. R4 knows little of one: what it has no element for is an extension, and what was measured are
 * Observations about it. Its quantity is a whole number of units in R4 and stays empty, for the registry counts none.
 */
final class ProductMapper {

    private ProductMapper() {}

    /** @param category code of the FHIR product category that follows from the cell source */
    static BiologicallyDerivedProduct toFhir(CellProduct recorded, String category, Rendering rendering) {
        ProductDescription described = recorded.description();
        Concepts concepts = rendering.concepts();
        BiologicallyDerivedProduct product = new BiologicallyDerivedProduct();
        product.setId(recorded.id().toString());
        product.setMeta(rendering.meta(recorded.recorded().at()));
        product.setProductCategory(BiologicallyDerivedProductCategory.fromCode(category));
        addSource(product, described.source(), rendering);
        product.setCollection(collection(recorded));
        ProcessingMapper.processing(described.processing(), concepts).forEach(product::addProcessing);
        addManipulation(product, described.processing(), concepts);
        addStorage(product, described.processing(), concepts);
        ProductExtensions.of(recorded, concepts).forEach(product::addExtension);
        return product;
    }

    private static void addSource(BiologicallyDerivedProduct product, Source source, Rendering rendering) {
        if (source.donationIdentifier() != null) {
            product.addIdentifier()
                    .setSystem(Systems.numbersOf(rendering.clinic(), Systems.DONATION))
                    .setValue(source.donationIdentifier());
        }
        if (source.cellSource() != null) {
            product.setProductCode(rendering.concepts().concept(ListName.CELL_SOURCE, source.cellSource()));
        }
    }

    /** Of an autologous product the source is the patient; of another donor the registry knows no Patient. */
    private static BiologicallyDerivedProductCollectionComponent collection(CellProduct recorded) {
        CellCollection taken = recorded.description().collection();
        BiologicallyDerivedProductCollectionComponent collection = new BiologicallyDerivedProductCollectionComponent();
        if (recorded.description().donor().isAutologous()) {
            collection.setSource(Rendering.reference("Patient", recorded.subjectId()));
        }
        if (taken.collector() != null) {
            collection.setCollector(Rendering.reference("Practitioner", taken.collector()));
        }
        if (taken.collectedOn() != null) {
            collection.setCollected(Days.dateTime(taken.collectedOn()));
        }
        return collection;
    }

    private static void addManipulation(BiologicallyDerivedProduct product, Processing processing, Concepts concepts) {
        List<String> manipulation = processing.manipulation();
        if (manipulation != null && !manipulation.isEmpty()) {
            product.getManipulation().setDescription(concepts.inWords(ListName.GRAFT_MANIPULATION, manipulation));
        }
    }

    private static void addStorage(BiologicallyDerivedProduct product, Processing processing, Concepts concepts) {
        if (processing.storageState() == null && processing.storageTemperature() == null) {
            return;
        }
        var storage = product.addStorage();
        storage.setDescription(ProcessingMapper.storage(processing, concepts));
        if (processing.storageTemperature() != null) {
            storage.setTemperature(processing.storageTemperature());
            storage.setScale(BiologicallyDerivedProductStorageScale.CELSIUS);
        }
    }
}

package org.candorregistry.api.demo.invented;

import java.util.Map;
import java.util.UUID;
import org.candorregistry.core.product.CellCollection;
import org.candorregistry.core.product.Characterization;
import org.candorregistry.core.product.Donor;
import org.candorregistry.core.product.Dose;
import org.candorregistry.core.product.Processing;
import org.candorregistry.core.product.ProductDescription;
import org.candorregistry.core.product.RecordProduct;
import org.candorregistry.core.product.Source;

/**
 * A product that was never made. Its parts are those of {@link ProductDescription}; who took the tissue is the provider
 * who gave the product, unless {@code absent} says that this is not known.
 */
public record InventedProduct(
        String productClass,
        Source source,
        Donor donor,
        CellCollection collection,
        Processing processing,
        Characterization characterization,
        Dose dose,
        Map<String, String> absent) {

    private static final String COLLECTOR = "collection.collectorId";

    public InventedProduct {
        absent = Map.copyOf(absent);
    }

    public RecordProduct of(UUID subject, UUID provider) {
        return new RecordProduct(
                subject,
                new ProductDescription(
                        productClass,
                        source,
                        donor,
                        absent.containsKey(COLLECTOR) ? collection : takenBy(provider),
                        processing,
                        characterization,
                        dose,
                        absent));
    }

    private CellCollection takenBy(UUID provider) {
        return new CellCollection(
                collection.site(),
                collection.technique(),
                collection.collectedOn(),
                collection.collectedAt(),
                collection.volume(),
                collection.anticoagulant(),
                collection.mobilisation(),
                provider);
    }
}

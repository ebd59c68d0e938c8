package org.candorregistry.core.product;

import java.util.Map;

/**
 * Everything said of a product.
 *
 * @param productClass code list {@code product_class}
 * @param absent why a required element has no answer: reason (FHIR data-absent-reason) by dotted element name
 */
public record ProductDescription(
        String productClass,
        Source source,
        Donor donor,
        CellCollection collection,
        Processing processing,
        Characterization characterization,
        Dose dose,
        Map<String, String> absent) {

    public ProductDescription {
        absent = Map.copyOf(absent);
    }
}

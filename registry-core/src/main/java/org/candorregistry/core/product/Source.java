package org.candorregistry.core.product;

import org.jspecify.annotations.Nullable;

/**
 * What the cells are and how the unit is identified.
 *
 * @param cellSource code list {@code cell_source}; null for a comparator that holds no cells
 * @param mscClaimed whether the product is offered or described under the name MSC
 * @param licensedProduct code list {@code product_form}: the name under which a regulator licensed it
 * @param donationIdentifier ISBT 128 donation identification number or the site's own; opaque
 * @param productCode opaque code of a licensed site; the ISBT 128 tables may not be copied
 * @param sprec standard pre-analytical code, SPREC 3.0, seven elements
 */
public record Source(
        @Nullable String cellSource,
        boolean mscClaimed,
        @Nullable String licensedProduct,
        @Nullable String donationIdentifier,
        @Nullable String productCode,
        @Nullable String sprec) {

    public static final Source NONE = new Source(null, false, null, null, null, null);
}

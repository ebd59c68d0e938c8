package org.candorregistry.core.product;

import java.util.UUID;

/**
 * The description of a product is no longer what it was.
 *
 * @param before what it was
 */
public record ProductChanged(UUID productId, ProductDescription before) {}

package org.candorregistry.core.product;

import java.util.UUID;

/** Record, or replace, the description of a product made for a subject. */
public record RecordProduct(UUID subject, ProductDescription description) {}

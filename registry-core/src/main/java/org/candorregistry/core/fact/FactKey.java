package org.candorregistry.core.fact;

/**
 * What a fact is about.
 *
 * @param condition code of the list {@code condition}
 * @param productClass code of the list {@code product_class}
 * @param measure what the goals are measured by
 */
public record FactKey(String condition, String productClass, String measure) {}

package org.candorregistry.core.visit;

/** What completeness is told apart by. */
public enum CompletenessBy {
    PRODUCT_CLASS,
    PROVIDER,
    /** The time point of the plan. */
    HORIZON,
    /** The month of treatment. */
    MONTH
}

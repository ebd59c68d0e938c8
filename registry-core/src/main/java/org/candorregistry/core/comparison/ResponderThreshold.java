package org.candorregistry.core.comparison;

import java.math.BigDecimal;

/**
 * A published threshold whose share of responders is reported.
 *
 * @param kind MCID, SCB, …
 * @param value change in points of the instrument, positive is better
 */
record ResponderThreshold(String id, String kind, BigDecimal value, String population, String citation) {}

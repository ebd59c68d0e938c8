package org.candorregistry.core.comparison;

import java.math.BigDecimal;

/**
 * A published threshold whose share of responders is reported.
 *
 * @param kind MCID, SCB, …
 * @param value change in points of the instrument, positive is better
 * @param verified whether the citation was read and says what the threshold says
 */
record ResponderThreshold(
        String id, String kind, BigDecimal value, String population, String citation, boolean verified) {}

package org.candorregistry.core.outcome;

import java.math.BigDecimal;

/**
 * A valid score as classification sees it.
 *
 * @param day days (d) from the treatment, negative before it
 * @param value in the measure's unit
 */
record ScoreOnDay(int day, BigDecimal value) {}

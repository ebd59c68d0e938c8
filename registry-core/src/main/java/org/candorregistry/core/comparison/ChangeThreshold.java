package org.candorregistry.core.comparison;

import java.math.BigDecimal;

/**
 * From which change on a goal counts as improved, and from which loss on as worsened.
 *
 * @param value points of the instrument, or percent of the baseline; positive
 */
record ChangeThreshold(BigDecimal value, boolean percentOfBaseline) {}

package org.candorregistry.core.comparison;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A quantile over all results, failures without a score ranked below every score.
 *
 * @param failure whether the quantile falls among those failures: worse than every score, and no number
 * @param value improvement in points; null where {@code failure}
 */
public record RankedEstimate(boolean failure, @Nullable BigDecimal value) {}

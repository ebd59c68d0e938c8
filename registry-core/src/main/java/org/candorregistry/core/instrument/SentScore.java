package org.candorregistry.core.instrument;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A score as it was sent: its value, the answers it comes from, or both.
 *
 * @param value in the measure's unit; null: to be computed
 * @param scoring id of the scoring that computes it; null: the newest of its measure
 */
public record SentScore(
        String measure,
        @Nullable BigDecimal value,
        ItemAnswers items,
        @Nullable String scoring) {}

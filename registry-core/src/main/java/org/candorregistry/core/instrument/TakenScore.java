package org.candorregistry.core.instrument;

import java.math.BigDecimal;
import org.candorregistry.core.failure.Violations;
import org.jspecify.annotations.Nullable;

/**
 * A score that breaks no rule.
 *
 * @param value in the measure's unit, on its step
 * @param scoring id of the scoring that computed it from the answers, or found them to agree; null: none did
 */
public record TakenScore(
        String measure,
        BigDecimal value,
        ItemAnswers items,
        @Nullable String scoring) {

    /** Finds a contradiction to a value of the same measure that was sent for the same day. */
    public void compareWith(BigDecimal sent, String pointer, Violations found) {
        if (value.compareTo(sent) != 0) {
            found.add(
                    pointer,
                    InstrumentFailure.SCORE_DISAGREES_WITH_ANSWERS,
                    "The answers give %s %s by %s, and %s was sent."
                            .formatted(measure, value.toPlainString(), scoring, sent.toPlainString()));
        }
    }
}
